using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Pipeline.Web.Gateway;

/// <summary>The parts of a file that a request asks for (RFC 9110, section 14.2).</summary>
internal static class AskedRanges
{
    // Search asks for a few stretches at once; more is somebody who means no good (RFC 9110, section 17.15).
    private const int Max = 24;

    /// <summary>
    /// The parts of a file of some length, in the order asked for; null where the header is to be ignored, none where no part of the file
    /// is asked for.
    /// </summary>
    /// <param name="fileTag">The file's ETag: <c>If-Range</c> may name another state of it.</param>
    public static IReadOnlyList<(long From, long To)>? Of(IHeaderDictionary request, string fileTag, long length)
    {
        if (request.Range.Count == 0
            || new RequestHeaders(request) is not { Range: { Unit.Value: "bytes", Ranges: { Count: > 0 and <= Max } asked } } headers)
            return null;
        if (headers.IfRange is { } state && state.EntityTag?.Tag.Value?.Trim('"') != fileTag.Trim('"'))
            return null;
        List<(long From, long To)> parts = [.. asked.Select(one => Part(one, length)).Where(part => part.From <= part.To)];
        // Parts that overlap are no reader's: the whole costs less.
        return parts.Sum(part => part.To - part.From + 1) > length ? null : parts;
    }

    /// <summary>
    /// The parts that a request without conditions asks for by their first and last bytes: they can be read without the file's length.
    /// </summary>
    public static IReadOnlyList<(long From, long To)> Exact(IHeaderDictionary request)
    {
        if (request.Range.Count == 0 || request.IfRange.Count + request.IfNoneMatch.Count + request.IfModifiedSince.Count > 0
            || new RequestHeaders(request).Range is not { Unit.Value: "bytes", Ranges: { Count: <= Max } asked })
            return [];
        return asked.All(one => one is { From: not null, To: not null })
            ? [.. asked.Select(one => (one.From!.Value, one.To!.Value))]
            : [];
    }

    private static (long From, long To) Part(RangeItemHeaderValue asked, long length) => asked.From is { } from
        ? (from, Math.Min(asked.To ?? long.MaxValue, length - 1))
        : (Math.Max(0, length - asked.To!.Value), length - 1);
}
