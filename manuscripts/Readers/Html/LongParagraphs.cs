using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html;

/// <summary>A page's prose: its paragraphs that are long enough to be no button, caption or teaser.</summary>
internal static class LongParagraphs
{
    /// <summary>In words: a shorter paragraph is no prose.</summary>
    public const int Least = 20;

    /// <summary>The texts of those among some paragraphs that are long.</summary>
    public static IEnumerable<string> In(IEnumerable<IElement> paragraphs) =>
        paragraphs.Select(paragraph => paragraph.TextContent).Where(text => BodyWords.Count(text) >= Least);
}
