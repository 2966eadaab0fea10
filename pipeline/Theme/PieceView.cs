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

    public IReadOnlyList<LinkView> Authors { get; init; } = [];

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

    public IReadOnlyList<SectionView> Sections { get; init; } = [];

    public IReadOnlyList<RelatedView> Related { get; init; } = [];

    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>Minutes of reading at 230 words a minute; null for an edition.</summary>
    public int? Minutes { get; init; }

    /// <summary>The name of the newsletter list that its series has.</summary>
    public ListView? List { get; init; }
}

/// <summary>A headed part of an edition.</summary>
public sealed record SectionView(string Heading, string? IntroHtml, IReadOnlyList<ItemView> Items);

/// <summary>One entry of an edition.</summary>
/// <param name="Medium">Such as <c>Podcast</c>.</param>
public sealed record ItemView(string Title, string AbstractHtml, string Authors, string? Outlet, string? Url, string? Medium);

/// <summary>A piece recommended at the end.</summary>
public sealed record RelatedView(string Title, string? Abstract, string Authors, string? Url);

/// <summary>A dated correction.</summary>
public sealed record CorrectionView(DateView Date, string Text);

/// <summary>A picture.</summary>
public sealed record ImageView(string Address, string Alt);

/// <summary>Where a piece first appeared.</summary>
public sealed record OutletView(string Name, string? Url);
