using Microsoft.AspNetCore.Http;
using Pipeline.Search;
using Pipeline.Site;

namespace Pipeline.Web.Gateway;

/// <summary>Answers readers' requests from the site's files: one read a request, at most.</summary>
public sealed class SiteGateway(SiteReads files, PageFiles pages, SecurityHeaders security, Compression compression)
{
    private readonly FileAnswer _present = new(compression);

    private MissingPage? _missing;

    /// <summary>The answer to a request for anything that is not an HTTP function.</summary>
    public Task<GatewayAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(
            request.Method, request.Path.Value ?? "/", request.QueryString.Value ?? "", request.IsHttps, request.Headers, cancellation);

    /// <param name="path">With its percent-encoding undone once.</param>
    /// <param name="query">With its question mark, or empty.</param>
    internal async Task<GatewayAnswer> AnswerAsync(
        string method, string path, string query, bool isHttps, IHeaderDictionary request, CancellationToken cancellation)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        security.Apply(headers, isHttps);
        var isHead = HttpMethods.IsHead(method);
        if (!isHead && !HttpMethods.IsGet(method))
            return Refused(headers);

        var asked = RequestPath.Parse(path);
        try
        {
            if (asked.Redirect is { } address)
                return await files.FileAsync(RequestPath.Parse(address).File!, cancellation) is null
                    ? await MissingAsync(headers, isHead)
                    : Redirect(headers, address + query, isHead);
            if (!isHead && asked.File?.StartsWith(SitePath.Of(SearchFolder.AllWords), StringComparison.Ordinal) == true
                && await PartsAsync(asked.File, request, headers, cancellation) is { } parts)
                return parts;
            var found = asked.File is null ? null : await files.FileAsync(asked.File, cancellation);
            return found is null
                ? await MissingAsync(headers, isHead)
                : _present.Of(found, asked.File!, request, headers, isHead);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or TimeoutException)
        {
            return Away(headers, isHead);
        }
    }

    // A words' file is large, and a question wants little of it.
    private async Task<GatewayAnswer?> PartsAsync(
        string file, IHeaderDictionary request, IHeaderDictionary headers, CancellationToken cancellation)
    {
        if (AskedRanges.Exact(request) is not { Count: > 0 } ranges || await files.PartsAsync(file, ranges, cancellation) is not { } found)
            return null;
        headers.CacheControl = CachePolicy.For(file, StatusCodes.Status200OK);
        headers.ContentType = found.File.ContentType;
        headers.ETag = EntityTag.For(found.File.ETag.ToString(), null);
        headers.AcceptRanges = "bytes";
        return PartialContent.Answer(headers, found.Length, found.Parts);
    }

    // RFC 9110, section 15.6.4: for a while only.
    private static GatewayAnswer Away(IHeaderDictionary headers, bool isHead)
    {
        headers.CacheControl = "no-store";
        headers.RetryAfter = "10";
        headers.ContentType = "text/plain; charset=utf-8";
        return new GatewayAnswer(
            StatusCodes.Status503ServiceUnavailable, headers, "The site cannot be read just now. Try again in a moment.\n"u8.ToArray(),
            !isHead);
    }

    private async Task<GatewayAnswer> MissingAsync(IHeaderDictionary headers, bool isHead)
    {
        // A theme may change while the program runs.
        var theme = pages.Theme;
        if (_missing is not { } known || known.Theme != theme)
            _missing = known = new MissingPage(theme, await pages.MissingAsync());
        var page = known.Page;
        headers.CacheControl = "no-cache";
        headers.ContentType = page.ContentType;
        return new GatewayAnswer(StatusCodes.Status404NotFound, headers, page.Bytes, !isHead);
    }

    private sealed record MissingPage(string Theme, SiteFile Page);

    private static GatewayAnswer Redirect(IHeaderDictionary headers, string location, bool isHead)
    {
        headers.Location = location;
        headers.CacheControl = CachePolicy.Moved;
        return new GatewayAnswer(StatusCodes.Status301MovedPermanently, headers, default, !isHead);
    }

    private static GatewayAnswer Refused(IHeaderDictionary headers)
    {
        headers.Allow = "GET, HEAD";
        return new GatewayAnswer(StatusCodes.Status405MethodNotAllowed, headers, default, SendsBody: true);
    }
}
