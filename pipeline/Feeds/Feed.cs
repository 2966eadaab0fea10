namespace Pipeline.Feeds;

/// <summary>
/// A listing's newest pieces, or a part of its archive, ready to be written in any of the formats. Nothing in it comes from the clock.
/// </summary>
public sealed record Feed
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The listing's page, absolute.</summary>
    public required string Home { get; init; }

    public required string Language { get; init; }

    /// <summary>Who publishes it: the name that stands in for an author where a piece has none.</summary>
    public required string Publisher { get; init; }

    /// <summary>The hub that tells readers of changes, absolute (WebSub); null for none.</summary>
    public string? Hub { get; init; }

    /// <summary>The style sheet by which a browser explains it, from the site's root.</summary>
    public required string Style { get; init; }

    /// <summary>The icon, absolute.</summary>
    public string? Icon { get; init; }

    /// <summary>Where the archive of what came before is; null if nothing did.</summary>
    public FeedAddress? Before { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>The newest change among the entries; null for an empty feed.</summary>
    public DateTimeOffset? Updated => Entries.Count == 0 ? null : Entries.Max(entry => entry.Updated);
}
