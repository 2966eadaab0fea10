using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>A line under an item that only leads to it: "Read the report", "LISTEN", perhaps with the address behind it.</summary>
internal static class ItemPointer
{
    public static bool Is(IElement line) => OutletNote.IsPointer(Words(line)) || OutletNote.IsButton(line);

    /// <summary>What it says of the piece, "Read the report"; null if nothing, or only "article", as one may read anything.</summary>
    public static Medium? MediumOf(IElement line) =>
        Words(line).Split([' ', ':', '.', '»', '→'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => MediumWords.Is(word) && !word.StartsWith("article", StringComparison.OrdinalIgnoreCase))
            .Select(MediumWords.Of)
            .FirstOrDefault(medium => medium is not null);

    private static string Words(IElement line) => Form.TextOf(TrailingAddress.Without(line)).TrimEnd('<', '(', '[', ' ');
}
