using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// A table of pieces, as press offices keep it: its head says which column names the outlet, the title, the persons, and what it is about.
/// </summary>
internal static class ItemTable
{
    private enum Column
    {
        Other,
        Title,
        Outlet,
        People,
        About,
    }

    /// <summary>Its rows as titles and texts; null if the table is of another kind.</summary>
    public static List<EditionBlock>? Of(IElement table)
    {
        var rows = Form.RowsOf(table).ToList();
        if (rows.Count < 2)
            return null;
        var columns = rows[0].Children.Select(cell => ColumnOf(Form.TextOf(cell))).ToList();
        if (!columns.Contains(Column.Title) || columns.Distinct().Count(column => column is not Column.Other) < 2
            || rows.Skip(1).Any(row => row.ChildElementCount != columns.Count))
            return null;
        // The head's words are left out with what the first row says of its item in columns.
        var head = string.Join(", ", rows[0].Children.Select(Form.TextOf));
        return [.. rows.Skip(1).SelectMany((row, at) => Row([.. row.Children], columns, table, at == 0 ? head : ""))];
    }

    private static IEnumerable<EditionBlock> Row(List<IElement> cells, List<Column> columns, IElement table, string head)
    {
        var title = Form.Paragraph(table, cells[columns.IndexOf(Column.Title)].ChildNodes);
        if (Form.TextOf(title).Length == 0)
            yield break;
        yield return new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked, table);
        var (outlet, people) = (Text(cells, columns, Column.Outlet), Text(cells, columns, Column.People));
        var names = NameList.Split(people ?? "").Where(PersonName.Fits).ToList();
        var credit = title.Owner!.CreateElement("p");
        credit.TextContent = string.Join(", ", ((string?[])[head, outlet, people]).Where(text => !string.IsNullOrEmpty(text)));
        if (credit.TextContent.Length > 0)
            yield return new EditionBlock(credit, credit.TextContent, 0, table)
            {
                Said = new Attribution(names, string.IsNullOrEmpty(outlet) ? null : outlet),
            };
        foreach (var (at, cell) in cells.Index().Where(cell => columns[cell.Index] is Column.About or Column.Other))
            if (Form.TextOf(cell) is { Length: > 0 } text)
                yield return new EditionBlock(Form.Paragraph(table, cell.ChildNodes), text, 0, table);
    }

    private static string? Text(List<IElement> cells, List<Column> columns, Column column) =>
        columns.IndexOf(column) is >= 0 and var at ? Form.TextOf(cells[at]) : null;

    private static Column ColumnOf(string head) => head.Trim().TrimEnd(':').ToLowerInvariant() switch
    {
        "title" or "headline" or "article" or "piece" or "story" or "publication title" => Column.Title,
        "outlet" or "publication" or "media" or "media outlet" or "source" or "where" or "newspaper" or "journal" => Column.Outlet,
        "who" or "author" or "authors" or "author(s)" or "expert" or "experts" or "name" or "names" or "people" or "speaker" or "speakers"
            or "by" => Column.People,
        "what it says" or "summary" or "about" or "description" or "abstract" or "notes" or "in brief" => Column.About,
        _ => Column.Other,
    };
}
