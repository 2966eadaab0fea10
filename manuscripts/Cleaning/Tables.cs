using System.Globalization;
using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Header cells say what they head; spans are sane numbers.</summary>
internal sealed class Tables : ICleaningStep
{
    private const int MaxSpan = 1000;

    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var cell in body.QuerySelectorAll("td, th"))
        {
            Span(cell, "colspan");
            Span(cell, "rowspan");
            if (cell.LocalName is "th" && cell.GetAttribute("scope") is not ("col" or "row" or "colgroup" or "rowgroup"))
                cell.SetAttribute("scope", Scope(cell));
        }
    }

    private static string Scope(IElement header)
    {
        var row = header.ParentElement;
        var onlyHeaders = row?.Children.All(cell => cell.LocalName is "th") == true;
        return row?.ParentElement?.LocalName is "thead" || onlyHeaders ? "col" : "row";
    }

    private static void Span(IElement cell, string name)
    {
        if (
            !int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            || span is < 2 or > MaxSpan
        )
            cell.RemoveAttribute(name);
    }
}
