using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>The lines in page headers and footers, where some write that a piece must wait.</summary>
internal static class OdtMargins
{
    /// <param name="styles">The root of <c>styles.xml</c>; null if there is none.</param>
    public static IReadOnlyList<string> Of(Markup? styles) =>
        [
            .. (styles?.Child("office:master-styles")?.Descendants() ?? [])
                .Where(element => element.Name is "text:p" or "text:h")
                .Select(line => line.AllText.Trim())
                .Where(line => line.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
}
