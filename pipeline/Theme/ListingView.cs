namespace Pipeline.Theme;

/// <summary>A listing's page, front or bucket.</summary>
public sealed record ListingView
{
    /// <summary>What it collects by, as in its address: <c>series</c>, <c>topics</c>, <c>authors</c>; empty for home.</summary>
    public required string Kind { get; init; }

    /// <summary>The same in the publication's language, such as <c>Series</c>; empty for home.</summary>
    public required string Label { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>How many pieces it holds, in words; null for none.</summary>
    public string? Count { get; init; }

    /// <summary>The part of time a bucket's page shows, such as <c>March 2021</c>; null on a front.</summary>
    public string? Span { get; init; }

    /// <summary>The listing's first page, on a bucket's page.</summary>
    public LinkView? Front { get; init; }

    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<EntryView> Entries { get; init; } = [];

    /// <summary>The newest; home only. With <see cref="Latest"/>, <see cref="Groups"/>, <see cref="Rest"/> it makes all.</summary>
    public EntryView? Lead { get; init; }

    /// <summary>Those that follow it; home only.</summary>
    public IReadOnlyList<EntryView> Latest { get; init; } = [];

    /// <summary>Older ones of one series each; home only.</summary>
    public IReadOnlyList<GroupView> Groups { get; init; } = [];

    /// <summary>Older ones that make no group; home only.</summary>
    public IReadOnlyList<EntryView> Rest { get; init; } = [];

    /// <summary>Who it is, on an author's page.</summary>
    public AuthorView? Author { get; init; }

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

    public IReadOnlyList<AuthorView> Authors { get; init; } = [];

    public required DateView Published { get; init; }

    public ImageView? Image { get; init; }

    public bool IsEdition { get; init; }
}

/// <summary>Entries of one series.</summary>
public sealed record GroupView(LinkView Series, IReadOnlyList<EntryView> Entries);

/// <summary>One year of the archive with its months.</summary>
/// <param name="Count">How many pieces it holds.</param>
public sealed record ArchiveYearView(string Year, int Count, IReadOnlyList<ArchiveMonthView> Months);

/// <summary>One month of the archive.</summary>
public sealed record ArchiveMonthView(string Name, string Address, int Count);
