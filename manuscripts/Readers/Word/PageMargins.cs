using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Opening;

namespace Manuscripts.Readers.Word;

/// <summary>The lines in page headers, footers and watermarks, where some write that a piece must wait.</summary>
internal static class PageMargins
{
    public static IReadOnlyList<string> Of(WordFile file) =>
        [
            .. file.Main.HeaderParts.Select(file.Root).Concat(file.Main.FooterParts.Select(file.Root))
                .OfType<Markup>()
                .SelectMany(Lines)
                .Select(line => line.Trim())
                .Where(line => line.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Lines(Markup margin)
    {
        foreach (var element in margin.Descendants())
        {
            if (element.Name == "w:p")
                yield return element.RunText;
            // A watermark is text along a path (ECMA-376 part 4, 19.1.2.23).
            else if (element is { Name: "v:textpath" } && element["string"] is { } watermark)
                yield return watermark;
        }
    }
}
