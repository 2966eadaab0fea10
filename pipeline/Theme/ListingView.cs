namespace Pipeline.Theme;

/// <summary>A listing's page, front or bucket.</summary>
public sealed record ListingView
{
    /// <summary>What it collects: <c>Series</c>, <c>Topic</c>, <c>Author</c>, <c>Archive</c>; empty for home.</summary>
    public required string Label { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The part of time a bucket's page shows, such as <c>March 2021</c>; null on a front.</summary>
    public string? Span { get; init; }

    /// <summary>The listing's first page, on a bucket's page.</summary>
    public LinkView? Front { get; init; }

    public IReadOnlyList<EntryView> Entries { get; init; } = [];

    /// <summary>The pages of its buckets, newest first.</summary>
    public IReadOnlyList<LinkView> Buckets { get; init; } = [];

    /// <summary>The series that the entries belong to; home only.</summary>
    public IReadOnlyList<LinkView> Series { get; init; } = [];

    /// <summary>The feeds of this listing; none on a bucket's page.</summary>
    public IReadOnlyList<FeedView> Feeds { get; init; } = [];

    public ListView? List { get; init; }
}

/// <summary>One line of a listing.</summary>
public sealed record EntryView
{
    public required string Title { get; init; }

    public required string Address { get; init; }

    public string? Dek { get; init; }

    public LinkView? Series { get; init; }

    public IReadOnlyList<LinkView> Authors { get; init; } = [];

    public required DateView Published { get; init; }

    public ImageView? Image { get; init; }

    public bool IsEdition { get; init; }
}

/// <summary>One year of the archive with its months.</summary>
public sealed record ArchiveYearView(string Year, IReadOnlyList<LinkView> Months);
