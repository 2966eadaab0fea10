using Model;

namespace Pipeline.Newsletter.Letters;

/// <summary>What the newsletter's templates see of a piece; the same for every recipient.</summary>
public sealed record LetterModel
{
    public required Publication Publication { get; init; }

    /// <summary>The list's display name.</summary>
    public required string List { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public string? Dek { get; init; }

    /// <summary>Authors and outlet, in words; null if neither is known.</summary>
    public string? Byline { get; init; }

    /// <summary>The date it was published, in words.</summary>
    public required string Date { get; init; }

    /// <summary>The line that inboxes show beside the subject.</summary>
    public required string Preheader { get; init; }

    /// <summary>The introduction, or the beginning of the piece.</summary>
    public required LetterText Intro { get; init; }

    public IReadOnlyList<LetterSection> Sections { get; init; } = [];

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

/// <summary>A headed part of an edition.</summary>
public sealed record LetterSection(string Heading, LetterText? Intro, IReadOnlyList<LetterItem> Items);

/// <summary>An entry of an edition.</summary>
/// <param name="Byline">Authors, outlet and medium, in words; null if none is known.</param>
public sealed record LetterItem(string Title, string? Byline, string? Url, LetterText Abstract);
