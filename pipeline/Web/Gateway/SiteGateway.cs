using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Web.Gateway;

/// <summary>Answers readers' requests from the site's files: one read a request, at most.</summary>
/// <param name="readRange">Reads parts of files that are too large to be read for them; null where none are.</param>
public sealed class SiteGateway(
    ReadSiteFile read, PageFiles pages, SecurityHeaders security, Compression compression, ReadSiteRange? readRange = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

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
                return await ReadAsync(RequestPath.Parse(address).File!, cancellation) is null
                    ? await MissingAsync(headers, isHead)
                    : Redirect(headers, address + query, isHead);
            if (!isHead && asked.File == SitePath.Of(SearchFolder.Words)
                && await PartsAsync(asked.File, request, headers, cancellation) is { } parts)
                return parts;
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
            return JoinedCards.Of(file) is { Count: > 0 } joined
                ? await JoinedCards.ReadAsync(joined, read, limit.Token)
                : await read(file, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The storage account did not answer in time.");
        }
    }

    // The words' file is large, and a question wants little of it.
    private async Task<GatewayAnswer?> PartsAsync(
        string file, IHeaderDictionary request, IHeaderDictionary headers, CancellationToken cancellation)
    {
        if (readRange is null || AskedRanges.Exact(request) is not { Count: > 0 } ranges)
            return null;
        var reads = await Task.WhenAll(ranges.Select(range => readRange(file, range.From, range.To, cancellation)));
        var found = reads.OfType<(StoredBlob Part, long Length)>().ToList();
        if (found.Count < reads.Length || found.DistinctBy(one => one.Part.ETag).Count() > 1)
            return null;
        headers.CacheControl = CachePolicy.For(file, StatusCodes.Status200OK);
        headers.ContentType = found[0].Part.ContentType;
        headers.ETag = EntityTag.For(found[0].Part.ETag.ToString(), null);
        headers.AcceptRanges = "bytes";
        return PartialContent.Answer(
            headers, found[0].Length, [.. ranges.Zip(found, (range, one) => new FilePart(range.From, one.Part.Content.ToMemory()))]);
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

    private GatewayAnswer Found(StoredBlob file, string path, IHeaderDictionary request, IHeaderDictionary headers, bool isHead)
    {
        var status = file.Metadata.TryGetValue(SiteFile.StatusKey, out var code)
            ? int.Parse(code, CultureInfo.InvariantCulture)
            : StatusCodes.Status200OK;
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
        headers.AcceptRanges = "bytes";
        if (!isHead && AskedRanges.Of(request, tag, file.Content.ToMemory().Length) is { } parts)
        {
            var bytes = file.Content.ToMemory();
            headers.ETag = EntityTag.For(tag, null);
            return PartialContent.Answer(
                headers, bytes.Length,
                [.. parts.Select(part => new FilePart(part.From, bytes.Slice((int)part.From, (int)(part.To - part.From + 1))))]);
        }
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
