using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>A line under an item that only leads to it: "Read the report", "LISTEN", perhaps with the address behind it.</summary>
internal static class ItemPointer
{
    private const int MaxLabel = 4;

    public static bool Is(IElement line) => OutletNote.IsPointer(Words(line)) || OutletNote.IsButton(line) || IsLabelled(line);

    /// <summary>"Full text: https://pier.example/weir".</summary>
    private static bool IsLabelled(IElement line) =>
        Form.TextOf(line) is var text && text.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var end
        && PrintedAddress.Of(text[(end + 2)..]) is not null && text[..end].Split(' ').Length <= MaxLabel;

    /// <summary>What it says of the piece, "Read the report"; null if nothing, or only "article", as one may read anything.</summary>
    public static Medium? MediumOf(IElement line) =>
        Words(line).Split([' ', ':', '.', '»', '→'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => MediumWords.Is(word) && !word.StartsWith("article", StringComparison.OrdinalIgnoreCase))
            .Select(MediumWords.Of)
            .FirstOrDefault(medium => medium is not null);

    private static string Words(IElement line) => Form.TextOf(TrailingAddress.Without(line)).TrimEnd('<', '(', '[', ':', ' ');
}
