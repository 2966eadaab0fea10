using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// A table that only sets what each piece is, "Report", beside its title and text: rows of two cells, as word processors' newsletters have
/// them.
/// </summary>
internal static class KindTable
{
    private const int Columns = 2;

    /// <summary>Its rows as titles and texts; null if the table is of another kind.</summary>
    public static List<EditionBlock>? Of(IElement table)
    {
        var rows = Form.RowsOf(table).ToList();
        if (rows.Count == 0 || rows.Exists(row => row.ChildElementCount != Columns || row.Children[1].Children.Length < Columns)
            || !rows.TrueForAll(row => MediumWords.Is(Form.TextOf(row.Children[0]))))
            return null;
        return [.. rows.SelectMany(row => Row(row, table))];
    }

    private static IEnumerable<EditionBlock> Row(IElement row, IElement table)
    {
        var parts = row.Children[1].Children.ToList();
        var title = LabelLines.Before(Form.TextOf(row.Children[0]), parts[0]);
        yield return new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked, table);
        foreach (var part in parts.Skip(1).Where(part => Form.TextOf(part).Length > 0))
            yield return new EditionBlock(part, Form.TextOf(part), 0, table);
    }
}
