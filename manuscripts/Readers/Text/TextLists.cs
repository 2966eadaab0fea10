using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>Reads a list of bullets or numbers, nested by indentation, with wrapped and following lines of each item.</summary>
internal static class TextLists
{
    private const int MaxDepth = 8;

    public static (TextBlock.List List, int Next) Read(IReadOnlyList<TextLine> lines, int at, LineWrap wrap) => Read(lines, at, wrap, 1);

    private static (TextBlock.List List, int Next) Read(IReadOnlyList<TextLine> lines, int at, LineWrap wrap, int depth)
    {
        var first = lines[at];
        var items = new List<TextBlock.ListItem>();
        while (at < lines.Count && lines[at].Form == first.Form && Belongs(lines[at], first, depth))
        {
            (var item, at) = Item(lines, at, wrap, depth);
            items.Add(item);
            var next = SkipBlank(lines, at);
            if (next < lines.Count && lines[next].Form == first.Form && Belongs(lines[next], first, depth))
                at = next;
        }

        return (new TextBlock.List(first.Form is LineForm.Number, first.Start, items), at);
    }

    private static bool Belongs(TextLine line, TextLine first, int depth) =>
        line.Indent >= first.Indent && (line.Indent <= first.Indent + 1 || depth >= MaxDepth);

    private static (TextBlock.ListItem Item, int Next) Item(IReadOnlyList<TextLine> lines, int at, LineWrap wrap, int depth)
    {
        var marker = lines[at];
        var last = marker;
        var paragraphs = new List<string> { marker.Text };
        var lists = new List<TextBlock.List>();
        at++;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.Form is LineForm.Prose && (line.Indent > marker.Indent || wrap.Joins(last, line)))
            {
                var joins = !StandsAlone(last, line, isFirst: last == marker) && (char.IsLower(line.Text[0]) || IsOpen(last.Text)
                    || (last == marker ? wrap.JoinsClosely(last, line) && !IsCredit(line.Text) : wrap.Joins(last, line)));
                paragraphs[^1] = joins ? $"{paragraphs[^1]} {line.Text}" : paragraphs[^1];
                if (!joins)
                    paragraphs.Add(line.Text);
                last = line;
                at++;
            }
            else if (line.Form is LineForm.Bullet or LineForm.Number && line.Indent > marker.Indent + 1 && depth < MaxDepth)
            {
                (var list, at) = Read(lines, at, wrap, depth + 1);
                lists.Add(list);
            }
            else
            {
                break;
            }
        }

        return (new TextBlock.ListItem(paragraphs, lists), at);
    }

    /// <summary>"by A" under a title, and an address, begin and end a line of their own.</summary>
    private static bool StandsAlone(TextLine last, TextLine line, bool isFirst) =>
        (isFirst && Byline.Names(line.Text).Count > 0) || WebAddress.TryParse(line.Text, out _) || WebAddress.TryParse(last.Text, out _);

    /// <summary>Under a title in a list may stand who made the piece, in a line of its own.</summary>
    private static bool IsCredit(string line) => NameLine.Of(line) is not null || CreditLine.IsNamesAndOutlet(line);

    /// <summary>A comma or a bracket at the end of a line goes on in the next.</summary>
    private static bool IsOpen(string line) =>
        line.EndsWith(',') || line.LastIndexOf('(') > line.LastIndexOf(')');

    private static int SkipBlank(IReadOnlyList<TextLine> lines, int at)
    {
        while (at < lines.Count && lines[at].Form is LineForm.Blank)
            at++;
        return at;
    }
}
