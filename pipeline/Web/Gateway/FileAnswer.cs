using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Web.Gateway;

/// <summary>Answers with a file that was found: whole, compressed, in parts, or not at all where the client has it.</summary>
internal sealed class FileAnswer(Compression compression)
{
    public GatewayAnswer Of(StoredBlob file, string path, IHeaderDictionary request, IHeaderDictionary headers, bool isHead)
    {
        var status = file.Metadata.TryGetValue(SiteFile.StatusKey, out var code)
            ? int.Parse(code, CultureInfo.InvariantCulture)
            : StatusCodes.Status200OK;
        headers.CacheControl = CachePolicy.For(path, status);
        headers.ContentType = file.ContentType;
        if (status == StatusCodes.Status200OK)
            return Present(file, path, request, headers, isHead);
        if (file.Metadata.TryGetValue(SiteFile.LocationKey, out var location))
            headers.Location = location;
        return new GatewayAnswer(status, headers, file.Content.ToMemory(), !isHead);
    }

    private GatewayAnswer Present(StoredBlob file, string path, IHeaderDictionary request, IHeaderDictionary headers, bool isHead)
    {
        var bytes = file.Content.ToMemory();
        var coding = Coding(file, request, headers);
        var tag = file.ETag.ToString();
        headers.ETag = EntityTag.For(tag, coding);
        headers.LastModified = HeaderUtilities.FormatDate(file.LastModified);
        if (EntityTag.IsKnown(request, tag, file.LastModified))
            return new GatewayAnswer(StatusCodes.Status304NotModified, headers, default, SendsBody: false);
        headers.AcceptRanges = "bytes";
        if (!isHead && AskedRanges.Of(request, tag, bytes.Length) is { } parts)
        {
            headers.ETag = EntityTag.For(tag, null);
            return PartialContent.Answer(
                headers, bytes.Length,
                [.. parts.Select(part => new FilePart(part.From, bytes.Slice((int)part.From, (int)(part.To - part.From + 1))))]);
        }
        if (coding is null)
            return new GatewayAnswer(StatusCodes.Status200OK, headers, bytes, !isHead);
        headers.ContentEncoding = coding;
        return new GatewayAnswer(StatusCodes.Status200OK, headers, compression.Compress(path, tag, coding, bytes), !isHead);
    }

    private static string? Coding(StoredBlob file, IHeaderDictionary request, IHeaderDictionary headers)
    {
        if (!Compression.Applies(file.ContentType, file.Content.ToMemory().Length))
            return null;
        headers.Vary = HeaderNames.AcceptEncoding;
        return Compression.Choose(request);
    }
}
