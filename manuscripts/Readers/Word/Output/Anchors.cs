using Manuscripts.Readers.Word.Body;
using Model;

namespace Manuscripts.Readers.Word.Output;

/// <summary>
/// Where the links inside a document lead. The paragraph that holds a bookmark gets an id, for an empty anchor would not
/// survive cleaning; a paragraph with several bookmarks has one id for all.
/// </summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private Anchors()
    {
    }

    /// <param name="linked">The bookmarks that something links to; others need no id.</param>
    public static Anchors Of(IEnumerable<Block> blocks, IReadOnlySet<string> linked)
    {
        var anchors = new Anchors();
        if (linked.Count > 0)
            anchors.Add(blocks, linked);
        return anchors;
    }

    /// <summary>The id that a bookmark's paragraph has; null if there is no such bookmark.</summary>
    public string? Id(string bookmark) => _ids.GetValueOrDefault(bookmark);

    /// <summary>The id that a paragraph is to have; null if nothing links to it.</summary>
    public string? Id(Paragraph paragraph)
    {
        foreach (var span in paragraph.Spans)
            if (span is BookmarkSpan bookmark && Id(bookmark.Name) is { } id)
                return id;
        return null;
    }

    private void Add(IEnumerable<Block> blocks, IReadOnlySet<string> linked)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
                Add(paragraph, linked);
            else if (block is Table table)
                Add(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks), linked);
            else if (block is Aside aside)
                Add(aside.Blocks, linked);
        }
    }

    private void Add(Paragraph paragraph, IReadOnlySet<string> linked)
    {
        string? id = null;
        foreach (var bookmark in paragraph.Spans.OfType<BookmarkSpan>())
        {
            if (!linked.Contains(bookmark.Name) || _ids.ContainsKey(bookmark.Name))
                continue;
            id ??= string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ref-{Slug.From(bookmark.Name)}-{_ids.Count + 1}");
            _ids[bookmark.Name] = id;
        }
    }
}
