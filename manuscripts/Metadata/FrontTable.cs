using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>A memo's head as a table: "To | …", "From | …", "Re | …", "Date | …".</summary>
internal static class FrontTable
{
    private const int Fewest = 2;

    /// <summary>The rows as labels; null if the table is none of that kind.</summary>
    public static IReadOnlyList<FrontLabel>? Of(IElement block)
    {
        if (block.LocalName is not "table" || block.QuerySelectorAll("tr") is not { Length: >= Fewest and <= 12 } rows)
            return null;
        var (labels, others) = (new List<FrontLabel>(), new List<FrontLabel>());
        foreach (var row in rows)
        {
            var cells = row
                .Children.Where(cell => cell.LocalName is "td" or "th")
                .Select(Form.TextOf)
                .Where(text => text.Length > 0)
                .ToList();
            if (cells.Count == 0)
                continue;
            if (FrontLabel.Of(cells.Count == 1 ? cells[0] : $"{cells[0].TrimEnd(':')}: {string.Join(' ', cells.Skip(1))}") is not { } label)
                others.Add(new FrontLabel(null, cells[0].TrimEnd(':'), string.Join(' ', cells.Skip(1))));
            else
                labels.Add(label);
        }

        var fields = labels.Count(label => label.Field is not null);
        // A form has rows of its own; the fields of a piece must outweigh them.
        return fields >= Fewest && (others.Count == 0 || (fields > Fewest && others.Count <= labels.Count
            && labels.Exists(label => label.Field is "title")))
            ? [.. labels, .. others]
            : null;
    }
}
