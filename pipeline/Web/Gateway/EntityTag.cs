using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Model;

namespace Pipeline.Web.Gateway;

/// <summary>The ETag of an answer: the file's, told apart by the coding (RFC 9110, section 8.8.3.3).</summary>
internal static class EntityTag
{
    public static string For(string fileTag, string? coding) =>
        $"\"{fileTag.Trim('"')}{(coding is null ? "" : "-" + coding)}\"";

    /// <summary>
    /// Whether the client has it already: by ETag in any coding, since all hold the same text, else by date (RFC 9110, section 13.2.2).
    /// </summary>
    public static bool IsKnown(IHeaderDictionary request, string fileTag, DateTimeOffset modified)
    {
        var headers = new RequestHeaders(request);
        if (headers.IfNoneMatch.Count > 0)
            return headers.IfNoneMatch.Any(known => known.Tag == "*" || IsOf(known.Tag.Value!, fileTag.Trim('"')));
        return headers.IfModifiedSince is { } since && modified.ToWholeSecond() <= since;
    }

    private static bool IsOf(string known, string fileTag) => known.Trim('"') is var tag
        && (tag == fileTag || tag == fileTag + "-br" || tag == fileTag + "-gzip");
}
