using Model;

namespace Pipeline.Theme;

/// <summary>Makes the view of a commentary.</summary>
public sealed class PieceViews(Publication publication, SiteViews site, AuthorViews authors)
{
    private const int WordsPerMinute = 230;

    /// <param name="published">When it first came out, if that is known better than the document knows.</param>
    public PieceView Of(Commentary piece, DateTimeOffset? published = null)
    {
        var language = piece.Language ?? publication.Language;
        var first = site.Date(published ?? piece.Published);
        var lead = piece.Lead();
        return new PieceView
        {
            Facts = piece,
            Title = piece.Title,
            Dek = piece.Dek,
            Kind = piece.Kind is CommentaryKind.Edition ? "edition" : "commentary",
            Language = language,
            Direction = SiteViews.Direction(language),
            Authors = authors.Of(piece.Authors),
            Published = first,
            Updated = piece.Updated is { } instant && site.Date(instant) is var updated && updated.Day != first.Day ? updated : null,
            Series = Series(piece.Series),
            Topics = [.. piece.Topics.Select(Topic)],
            Outlet = piece.Outlet is { } outlet ? new OutletView(outlet.Name, outlet.Url) : null,
            Image = Image(piece.Image, piece.PictureAt(piece.Image?.Path)),
            LeadImage = Image(lead, piece.PictureAt(lead?.Path)),
            BodyHtml = piece.IntroHtml,
            PageHtml = PictureMarkup.Dress(piece.IntroHtml, piece, isFirstSeen: lead is null),
            Contents = ContentsList.Of(piece),
            Sections =
            [
                .. piece.Sections.Select((section, number) => new SectionView(
                    ContentsList.AnchorOf(number), section.Heading, section.IntroHtml, [.. section.Items.Select(Item)])),
            ],
            Related =
            [
                .. piece.Related.Select(related =>
                    new RelatedView(related.Title, related.Abstract, site.Names(related.Authors), related.Url)),
            ],
            Corrections = [.. piece.Corrections.Select(correction => new CorrectionView(site.Date(correction.Date), correction.Text))],
            Minutes = piece.Kind is CommentaryKind.Edition ? null : Math.Max(1, (piece.WordCount + (WordsPerMinute / 2)) / WordsPerMinute),
            Month = Bucket(ListingKey.Home, piece),
            SeriesYear = piece.Series is { } series ? Bucket(ListingKey.Named(ListingKind.Series, series), piece) : null,
            More = More(piece),
            List = site.ListFor(piece.Series),
        };
    }

    public EntryView Entry(ListingEntry entry) => new()
    {
        Title = entry.Title,
        Address = entry.Address.ToString(),
        Dek = entry.Dek,
        Series = Series(entry.Series),
        Authors = authors.Of(entry.Authors),
        Published = site.Date(entry.Published),
        Image = Image(entry.Image, entry.Picture),
        IsEdition = entry.Kind is CommentaryKind.Edition,
    };

    /// <summary>A series with the address of its listing.</summary>
    public static LinkView? Series(string? name) =>
        name is null ? null : new LinkView(name, ListingKey.Named(ListingKind.Series, name).Address);

    private LinkView Bucket(ListingKey listing, Commentary piece) =>
        new(site.Span(listing.BucketOf(piece.Published)), listing.BucketAddress(listing.BucketOf(piece.Published)));

    private static LinkView? More(Commentary piece) =>
        Series(piece.Series) ?? piece.Topics.Select(Topic).FirstOrDefault()
        ?? piece.Authors.Select(author =>
            new LinkView(author.Name, new ListingKey(ListingKind.Author, author.Slug).Address)).FirstOrDefault();

    private static LinkView Topic(string name) => new(name, ListingKey.Named(ListingKind.Topic, name).Address);

    private static ImageView? Image(ImageReference? image, Picture? picture) => image is null
        ? null
        : new ImageView(image.Path, image.Alt, image.Credit)
        {
            Width = picture?.Width,
            Height = picture?.Height,
            Srcset = PictureMarkup.SourceSet(picture),
            IsGraphic = picture?.IsGraphic == true,
        };

    private ItemView Item(EditionItem item) =>
        new(item.Title, item.AbstractHtml, site.Names(item.Authors), item.Outlet, item.Url, item.Medium?.ToString());
}
