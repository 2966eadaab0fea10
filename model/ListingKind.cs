namespace Model;

/// <summary>Which set of commentaries a listing shows.</summary>
public enum ListingKind
{
    /// <summary>All of them; its months are the archive.</summary>
    Home,
    Series,
    Topic,
    Author,
}

/// <summary>What makes a kind of listing: this table is all that tells one kind from another.</summary>
/// <param name="Kind">What it collects by.</param>
/// <param name="Folder">Its pages' folder on the site, in storage and in messages; empty for home.</param>
/// <param name="Label">What readers see over a listing's name; empty for home.</param>
/// <param name="Names">The listings of this kind that show a piece, by the names that the piece gives them.</param>
public sealed record ListingForm(ListingKind Kind, string Folder, string Label, Func<Piece, IEnumerable<string>> Names)
{
    /// <summary>
    /// Whether its feeds lead on to an archive of all pieces. Home's has everything, a series is followed by itself; what is between
    /// them would cost writes and show nothing else.
    /// </summary>
    public bool HasArchive { get; init; }

    /// <summary>Every kind, in the order in which a piece's places are told.</summary>
    public static IReadOnlyList<ListingForm> All { get; } =
    [
        new(ListingKind.Home, "", "", _ => [""]) { HasArchive = true },
        new(ListingKind.Series, "series", "Series", piece => piece.Series is { } series ? [series] : []) { HasArchive = true },
        new(ListingKind.Topic, "topics", "Topic", piece => piece.Topics),
        new(ListingKind.Author, "authors", "Author", piece => piece.Authors.Select(author => author.Name).Concat(Featured(piece))),
    ];

    public static ListingForm Of(ListingKind kind) => All.First(form => form.Kind == kind);

    /// <summary>The listings that show a piece, each once, with the name that the piece gives it.</summary>
    public static IEnumerable<(ListingKey Listing, string Name)> Showing(Piece piece) => All
        .SelectMany(form => form.Names(piece).Select(name => (Listing: ListingKey.Named(form.Kind, name), Name: name)))
        .DistinctBy(place => place.Listing);

    // An edition stands on the pages of those whose pieces it points to.
    private static IEnumerable<string> Featured(Piece piece) =>
        piece.Sections.SelectMany(section => section.Items).SelectMany(item => item.Authors);
}
