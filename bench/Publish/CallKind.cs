using Azure.Core;

namespace Bench.Publish;

/// <summary>Names a storage call by what it does.</summary>
internal static class CallKind
{
    public const string Poll = "queue: empty poll";
    public const string PutPage = "blob: put page";

    public static string Of(HttpMessage message)
    {
        var uri = message.Request.Uri.ToUri();
        var method = message.Request.Method.Method;
        var path = uri.AbsolutePath;
        if (uri.Query.Contains("comp=list", StringComparison.Ordinal))
            return "blob: list";
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
            return "table: transaction";
        if (path.Contains("/messages", StringComparison.Ordinal))
            return Queue(method, message);
        if (uri.Query.Contains("comp=metadata", StringComparison.Ordinal))
            return Poll;
        if (message.Request.Headers.TryGetValue("DataServiceVersion", out _))
            return method switch { "GET" => "table: read", "POST" => "table: insert", "DELETE" => "table: delete", _ => "table: put" };
        return method switch
        {
            "GET" => "blob: get",
            "HEAD" => "blob: head",
            "DELETE" => "blob: delete",
            _ => path.Contains("/$web/", StringComparison.Ordinal) || path.Contains("/%24web/", StringComparison.Ordinal)
                ? PutPage
                : "blob: put",
        };
    }

    private static string Queue(string method, HttpMessage message) => method switch
    {
        "POST" => "queue: send",
        "DELETE" => "queue: delete",
        "PUT" => "queue: renew",
        _ => message.HasResponse && (message.Response.Headers.ContentLength ?? message.Response.ContentStream?.Length) is < 120
            ? Poll
            : "queue: receive",
    };
}
