using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>A memo's head as a table: "To | …", "From | …", "Re | …", "Date | …".</summary>
internal static class FrontTable
{
    private const int Fewest = 2;
    private const int LeastOfForm = 5;

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
            var (name, value) = (FormRow.Name(cells[0]), FormRow.Chosen(string.Join(' ', cells.Skip(1))));
            if (FrontLabel.Of(cells.Count == 1 ? cells[0] : $"{name}: {value}") is not { } label)
                others.Add(new FrontLabel(null, name, value));
            else
                labels.Add(label);
        }

        TakeNames(labels, others);
        var fields = labels.Count(label => label.Field is not null);
        // A form has rows of its own; the fields of a piece must outweigh them.
        return fields >= Fewest && (others.Count == 0 || ((fields > Fewest || labels.Count >= LeastOfForm) && others.Count <= labels.Count
            && labels.Exists(label => label.Field is "title")))
            ? [.. labels, .. others]
            : null;
    }

    /// <summary>"Surname" and "First name(s)", each in a row: together they are the author.</summary>
    private static void TakeNames(List<FrontLabel> labels, List<FrontLabel> others)
    {
        if (labels.Exists(label => label.Field is "authors") || others.Find(IsLast) is not { } last
            || others.Find(IsFirst) is not { } first)
            return;
        labels.Add(new FrontLabel("authors", "authors", $"{first.Value} {last.Value}"));
        others.RemoveAll(other => other == last || other == first);
    }

    private static bool IsLast(FrontLabel label) => label.Name.ToLowerInvariant() is "surname" or "last name" or "family name";

    private static bool IsFirst(FrontLabel label) =>
        label.Name.ToLowerInvariant() is "first name" or "first names" or "first name(s)" or "given name" or "given names" or "forename";
}
