using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;

namespace Manuscripts.Editions;

/// <summary>One block of a document, whatever format it came from.</summary>
/// <param name="Element">Its HTML; not always part of the document's tree.</param>
/// <param name="Text">Its text in one line.</param>
/// <param name="Rank">How strongly it looks like a title: 1 to 6 as a heading, 7 all bold, 8 all one link, 9 by its words; 0 if it is
/// text.</param>
/// <param name="Origin">The list it was an item of, if it was one.</param>
internal sealed record EditionBlock(IElement Element, string Text, int Rank, IElement? Origin = null)
{
    public const int Bold = 7;
    public const int Linked = 8;
    public const int Worded = 9;

    /// <summary>What the block says of the piece whose title stands over it, where its form left no doubt.</summary>
    public Attribution? Said { get; init; }

    /// <summary>The child of the body that it was made of.</summary>
    public IElement? Source { get; init; }

    public bool IsTitle => Rank > 0;

    /// <summary>Where the first link leads that leaves the document; null if none does.</summary>
    public string? Link => Element.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).FirstOrDefault(IsElsewhere);

    /// <summary>Whether an address leaves the document.</summary>
    public static bool IsElsewhere(string? href) => href?.StartsWith("http", StringComparison.Ordinal) == true;

    /// <summary>The house's address under a letter, which looks like a title.</summary>
    public bool IsImprint => IsTitle && Text.Any(char.IsDigit) && Text.Contains(", ", StringComparison.Ordinal)
        && Element.QuerySelector("a") is null;

    public bool IsRule => Element.LocalName is "hr";
}
