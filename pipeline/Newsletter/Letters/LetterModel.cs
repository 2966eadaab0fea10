using Model;

namespace Pipeline.Newsletter.Letters;

/// <summary>What the newsletter's templates see of a piece; the same for every recipient.</summary>
public sealed record LetterModel
{
    public required Publication Publication { get; init; }

    /// <summary>The list's display name.</summary>
    public required string List { get; init; }

    /// <summary>The piece's, a BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>The piece's: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The name of its series; null for none.</summary>
    public string? Series { get; init; }

    public required string Title { get; init; }

    public string? Dek { get; init; }

    /// <summary>Its authors in a sentence; null if none is known.</summary>
    public string? Byline { get; init; }

    /// <summary>Where it first appeared.</summary>
    public LetterLink? Outlet { get; init; }

    /// <summary>The date it was published, as the site writes it.</summary>
    public required string Date { get; init; }

    /// <summary>The line that inboxes show beside the subject.</summary>
    public required string Preheader { get; init; }

    /// <summary>The picture at its head with what is said of it; null for none.</summary>
    public LetterPicture? Picture { get; init; }

    /// <summary>The introduction, the piece, or its beginning.</summary>
    public required LetterText Intro { get; init; }

    public IReadOnlyList<LetterSection> Sections { get; init; } = [];

    /// <summary>The footnotes of what is in the letter, with their numbers.</summary>
    public IReadOnlyList<LetterText> Notes { get; init; } = [];

    /// <summary>Its corrections, oldest first: day and text.</summary>
    public IReadOnlyList<LetterCorrection> Corrections { get; init; } = [];

    /// <summary>What it recommends.</summary>
    public IReadOnlyList<LetterLink> Related { get; init; } = [];

    /// <summary>Whether something was left out because a mail would be too long with it.</summary>
    public bool IsShortened { get; init; }

    /// <summary>What the link to the page says.</summary>
    public required string ReadLabel { get; init; }

    /// <summary>The page's absolute address.</summary>
    public required string ReadUrl { get; init; }

    public required string SiteUrl { get; init; }

    /// <summary>The links within the plain text, in the order of their numbers.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

/// <summary>A text in both forms.</summary>
/// <param name="Html">With inline styles, safe to put into the mail as it is.</param>
/// <param name="Text">Wrapped, with numbers in brackets for its links.</param>
public sealed record LetterText(string Html, string Text);

/// <summary>A link with its text.</summary>
/// <param name="Url">Absolute; null where it leads nowhere.</param>
public sealed record LetterLink(string Name, string? Url);

/// <summary>A picture.</summary>
/// <param name="Html">Safe to put into the mail as it is.</param>
public sealed record LetterPicture(string Html, string? Credit);

/// <summary>A dated correction.</summary>
/// <param name="Day">As the site writes it.</param>
public sealed record LetterCorrection(string Day, string Text);

/// <summary>A headed part of an edition.</summary>
public sealed record LetterSection(string Heading, LetterText? Intro, IReadOnlyList<LetterItem> Items);

/// <summary>An entry of an edition.</summary>
/// <param name="Byline">Authors, outlet and medium, in words; null if none is known.</param>
public sealed record LetterItem(string Title, string? Byline, string? Url, LetterText Abstract);
