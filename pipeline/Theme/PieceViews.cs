using Model;

namespace Pipeline.Theme;

/// <summary>Makes the view of a commentary.</summary>
public sealed class PieceViews(Publication publication, SiteViews site)
{
    private const int WordsPerMinute = 230;

    /// <param name="published">When it first came out, if that is known better than the document knows.</param>
    public PieceView Of(Commentary piece, DateTimeOffset? published = null)
    {
        var language = piece.Language ?? publication.Language;
        var first = site.Date(published ?? piece.Published);
        return new PieceView
        {
            Facts = piece,
            Title = piece.Title,
            Dek = piece.Dek,
            Kind = piece.Kind is CommentaryKind.Edition ? "edition" : "commentary",
            Language = language,
            Direction = SiteViews.Direction(language),
            Authors = Authors(piece.Authors),
            Published = first,
            Updated = piece.Updated is { } instant && site.Date(instant) is var updated && updated.Day != first.Day ? updated : null,
            Series = Series(piece.Series),
            Topics = [.. piece.Topics.Select(Topic)],
            Outlet = piece.Outlet is { } outlet ? new OutletView(outlet.Name, outlet.Url) : null,
            Image = Image(piece.Image),
            LeadImage = piece.Image is { } image && piece.BodyHtml.Contains(image.Path, StringComparison.Ordinal) ? null : Image(piece.Image),
            BodyHtml = EditionBody.Introduction(piece),
            Sections = [.. piece.Sections.Select(section => new SectionView(section.Heading, section.IntroHtml, [.. section.Items.Select(Item)]))],
            Related = [.. piece.Related.Select(related => new RelatedView(related.Title, related.Abstract, Names(related.Authors), related.Url))],
            Corrections = [.. piece.Corrections.Select(correction => new CorrectionView(site.Date(correction.Date), correction.Text))],
            Minutes = piece.Kind is CommentaryKind.Edition ? null : Math.Max(1, (piece.WordCount + (WordsPerMinute / 2)) / WordsPerMinute),
            List = site.ListFor(piece.Series),
        };
    }

    public EntryView Entry(ListingEntry entry) => new()
    {
        Title = entry.Title,
        Address = entry.Address,
        Dek = entry.Dek,
        Series = Series(entry.Series),
        Authors = Authors(entry.Authors),
        Published = site.Date(entry.Published),
        Image = Image(entry.Image),
        IsEdition = entry.Kind is CommentaryKind.Edition,
    };

    /// <summary>A series with the address of its listing.</summary>
    public static LinkView? Series(string? name) => name is null ? null : new LinkView(name, ListingKey.Named(ListingKind.Series, name).Address);

    /// <summary>Names in a sentence: <c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static LinkView Topic(string name) => new(name, ListingKey.Named(ListingKind.Topic, name).Address);

    private static List<LinkView> Authors(IReadOnlyList<Author> authors) =>
        [.. authors.Select(author => new LinkView(author.Name, new ListingKey(ListingKind.Author, author.Slug).Address))];

    private static ImageView? Image(ImageReference? image) => image is null ? null : new ImageView(image.Path, image.Alt);

    private static ItemView Item(EditionItem item) =>
        new(item.Title, item.AbstractHtml, Names(item.Authors), item.Outlet, item.Url, item.Medium?.ToString());
}
