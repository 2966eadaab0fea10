using Model;

namespace Pipeline.Theme;

/// <summary>A commentary as its page, feeds and mail show it. Members that end in <c>Html</c> hold clean HTML.</summary>
public sealed record PieceView
{
    /// <summary>All that the piece says of itself: a plain fact needs no member of its own here, such as <c>piece.facts.dek</c>.</summary>
    public required Piece Facts { get; init; }

    public required string Title { get; init; }

    public string? Dek { get; init; }

    /// <summary><c>commentary</c> or <c>edition</c>.</summary>
    public required string Kind { get; init; }

    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    public IReadOnlyList<AuthorView> Authors { get; init; } = [];

    public required DateView Published { get; init; }

    /// <summary>Null unless a later version replaced the first on another day.</summary>
    public DateView? Updated { get; init; }

    public LinkView? Series { get; init; }

    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    public OutletView? Outlet { get; init; }

    /// <summary>The picture that stands for it.</summary>
    public ImageView? Image { get; init; }

    /// <summary>The same, unless the text shows it anyway.</summary>
    public ImageView? LeadImage { get; init; }

    /// <summary>The whole text; for an edition the introduction before its sections.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The same for its page: pictures in all their widths, an anchor at each heading.</summary>
    public required string PageHtml { get; init; }

    /// <summary>The headings of a long piece, for a list of its contents; empty for a short one.</summary>
    public IReadOnlyList<LinkView> Contents { get; init; } = [];

    public IReadOnlyList<SectionView> Sections { get; init; } = [];

    public IReadOnlyList<RelatedView> Related { get; init; } = [];

    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>Minutes of reading at 230 words a minute; null for an edition.</summary>
    public int? Minutes { get; init; }

    /// <summary>The archive's page of its month.</summary>
    public required LinkView Month { get; init; }

    /// <summary>The page of its series' year; null for a piece of none.</summary>
    public LinkView? SeriesYear { get; init; }

    /// <summary>The listing to read on in: its series, else its first topic, else its first author; null if it has none of them.</summary>
    public LinkView? More { get; init; }

    /// <summary>The name of the newsletter list that its series has.</summary>
    public ListView? List { get; init; }
}

/// <summary>A headed part of an edition.</summary>
/// <param name="Anchor">Its id on the page.</param>
public sealed record SectionView(string Anchor, string Heading, string? IntroHtml, IReadOnlyList<ItemView> Items);

/// <summary>One entry of an edition.</summary>
/// <param name="Medium">Such as <c>Podcast</c>.</param>
public sealed record ItemView(string Title, string AbstractHtml, string Authors, string? Outlet, string? Url, string? Medium);

/// <summary>A piece recommended at the end.</summary>
public sealed record RelatedView(string Title, string? Abstract, string Authors, string? Url);

/// <summary>A dated correction.</summary>
public sealed record CorrectionView(DateView Date, string Text);

/// <summary>A picture.</summary>
public sealed record ImageView(string Address, string Alt, string? Credit)
{
    /// <summary>In pixels; null for a picture that nothing is known of.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels; null for a picture that nothing is known of.</summary>
    public int? Height { get; init; }

    /// <summary>Its other widths, as the attribute <c>srcset</c> names them; null if it has none.</summary>
    public string? Srcset { get; init; }

    /// <summary>Whether it is a chart, a map or a drawing, of which nothing may be cut off.</summary>
    public bool IsGraphic { get; init; }

    /// <summary>Whether it is too small to fill a column.</summary>
    public bool IsSmall => Width < SmallWidth;

    private const int SmallWidth = 320;
}

/// <summary>Where a piece first appeared.</summary>
public sealed record OutletView(string Name, string? Url);
