using AngleSharp.Dom;
using Model;

namespace Manuscripts.Editions;

/// <summary>An edition as found in a document, before its HTML is cleaned for the last time.</summary>
internal sealed record EditionDraft
{
    public string? Dek { get; init; }

    public IReadOnlyList<IElement> Intro { get; init; } = [];

    public required IReadOnlyList<SectionDraft> Sections { get; init; }

    /// <summary>What is no part of it: sign-up text, labels, dates and pointers of items.</summary>
    public IReadOnlyList<(ProblemCode Code, string Text)> LeftOut { get; init; } = [];
}

internal sealed record SectionDraft(string Heading, List<IElement> Intro, List<ItemDraft> Items);

internal sealed record ItemDraft
{
    public required string Title { get; init; }

    /// <summary>The line under the title that names the authors, if there is one.</summary>
    public string? Byline { get; init; }

    public IReadOnlyList<IElement> Abstract { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public Medium? Medium { get; init; }

    /// <summary>Whether the item points to a piece rather than being one: it names who wrote it, where it stands, or what it is.</summary>
    public bool Points { get; init; }

    public int Words { get; init; }

    /// <summary>Lines that only say what is a fact of the item now, or lead to it.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
