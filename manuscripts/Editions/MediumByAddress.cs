using Manuscripts.Editions.Attributions;
using Model;

namespace Manuscripts.Editions;

/// <summary>What a piece is, by the part of its address that houses keep such pieces in: "/publications/reports/…", "/podcast/…".</summary>
internal static class MediumByAddress
{
    /// <summary>Null if the address says nothing.</summary>
    public static Medium? Find(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? address.Segments.SkipLast(1).Select(segment => Of(segment.Trim('/').ToLowerInvariant()))
                .FirstOrDefault(medium => medium is not null)
            : null;

    private static Medium? Of(string part) => Parts.Contains(part) ? MediumWords.Of(part) : null;

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "report", "reports", "study", "studies", "paper", "papers", "working-papers", "brief", "briefs", "policy-brief", "policy-briefs",
        "podcast", "podcasts", "episode", "episodes", "video", "videos", "event", "events", "webinar", "webinars", "commentary",
        "commentaries", "op-ed", "op-eds", "opinion", "opinions", "article", "articles",
    };
}
