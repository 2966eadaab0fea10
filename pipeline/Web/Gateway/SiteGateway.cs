using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Web.Gateway;

/// <summary>Reads a file of the site; null if there is none.</summary>
public delegate Task<StoredBlob?> ReadSiteFile(string path, CancellationToken cancellation);

/// <summary>Answers readers' requests from the site's files: one read a request, at most.</summary>
public sealed class SiteGateway(ReadSiteFile read, PageFiles pages, SecurityHeaders security, Compression compression)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lazy<Task<SiteFile>> _missing = new(pages.MissingAsync);

    /// <summary>The answer to a request for anything that is not an HTTP function.</summary>
    public Task<GatewayAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request.Method, request.Path.Value ?? "/", request.QueryString.Value ?? "", request.IsHttps, request.Headers, cancellation);

    /// <param name="path">With its percent-encoding undone once.</param>
    /// <param name="query">With its question mark, or empty.</param>
    internal async Task<GatewayAnswer> AnswerAsync(string method, string path, string query, bool isHttps, IHeaderDictionary request, CancellationToken cancellation)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        security.Apply(headers, isHttps);
        var isHead = HttpMethods.IsHead(method);
        if (!isHead && !HttpMethods.IsGet(method))
            return Refused(headers);

        var asked = RequestPath.Parse(path);
        if (asked.Redirect is { } address)
            return Redirect(headers, address + query, isHead);
        try
        {
            var found = asked.File is null ? null : await ReadAsync(asked.File, cancellation);
            return found is null
                ? await MissingAsync(headers, isHead)
                : Found(found, asked.File!, request, headers, isHead);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or TimeoutException)
        {
            return Away(headers, isHead);
        }
    }

    // A reader is told soon that the storage is away, not after all the tries that work in the background may take.
    private async Task<StoredBlob?> ReadAsync(string file, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await read(file, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The storage account did not answer in time.");
        }
    }

    // RFC 9110, section 15.6.4: for a while only.
    private static GatewayAnswer Away(IHeaderDictionary headers, bool isHead)
    {
        headers.CacheControl = "no-store";
        headers.RetryAfter = "10";
        headers.ContentType = "text/plain; charset=utf-8";
        return new GatewayAnswer(StatusCodes.Status503ServiceUnavailable, headers, "The site cannot be read just now. Try again in a moment.\n"u8.ToArray(), !isHead);
    }

    private GatewayAnswer Found(StoredBlob file, string path, IHeaderDictionary request, IHeaderDictionary headers, bool isHead)
    {
        var status = file.Metadata.TryGetValue(SiteFile.StatusKey, out var code) ? int.Parse(code, CultureInfo.InvariantCulture) : StatusCodes.Status200OK;
        headers.CacheControl = CachePolicy.For(path, status);
        headers.ContentType = file.ContentType;
        if (status != StatusCodes.Status200OK)
        {
            if (file.Metadata.TryGetValue(SiteFile.LocationKey, out var location))
                headers.Location = location;
            return new GatewayAnswer(status, headers, file.Content.ToMemory(), !isHead);
        }

        var coding = Coding(file, request, headers);
        var tag = file.ETag.ToString();
        headers.ETag = EntityTag.For(tag, coding);
        headers.LastModified = HeaderUtilities.FormatDate(file.LastModified);
        if (EntityTag.IsKnown(request, tag, file.LastModified))
            return new GatewayAnswer(StatusCodes.Status304NotModified, headers, default, SendsBody: false);
        if (coding is null)
            return new GatewayAnswer(status, headers, file.Content.ToMemory(), !isHead);
        headers.ContentEncoding = coding;
        return new GatewayAnswer(status, headers, compression.Compress(path, tag, coding, file.Content.ToMemory()), !isHead);
    }

    private static string? Coding(StoredBlob file, IHeaderDictionary request, IHeaderDictionary headers)
    {
        if (!Compression.Applies(file.ContentType, file.Content.ToMemory().Length))
            return null;
        headers.Vary = HeaderNames.AcceptEncoding;
        return Compression.Choose(request);
    }

    private async Task<GatewayAnswer> MissingAsync(IHeaderDictionary headers, bool isHead)
    {
        var page = await _missing.Value;
        headers.CacheControl = "no-cache";
        headers.ContentType = page.ContentType;
        return new GatewayAnswer(StatusCodes.Status404NotFound, headers, page.Bytes, !isHead);
    }

    private static GatewayAnswer Redirect(IHeaderDictionary headers, string location, bool isHead)
    {
        headers.Location = location;
        headers.CacheControl = "public, max-age=3600";
        return new GatewayAnswer(StatusCodes.Status301MovedPermanently, headers, default, !isHead);
    }

    private static GatewayAnswer Refused(IHeaderDictionary headers)
    {
        headers.Allow = "GET, HEAD";
        return new GatewayAnswer(StatusCodes.Status405MethodNotAllowed, headers, default, SendsBody: true);
    }
}
