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

    private static Medium? Of(string part) => part switch
    {
        "report" or "reports" or "study" or "studies" or "paper" or "papers" or "working-papers" => Medium.Report,
        "brief" or "briefs" or "policy-brief" or "policy-briefs" => Medium.Brief,
        "podcast" or "podcasts" or "episode" or "episodes" => Medium.Podcast,
        "video" or "videos" => Medium.Video,
        "event" or "events" or "webinar" or "webinars" => Medium.Event,
        "commentary" or "commentaries" or "op-ed" or "op-eds" or "opinion" or "opinions" or "article" or "articles" => Medium.Article,
        _ => null,
    };
}
