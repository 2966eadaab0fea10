using System.Globalization;
using System.Text;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Output;

/// <summary>Writes blocks as HTML, joining what belongs together: items to lists, lines to code, captions to what they explain.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _html;
    private readonly InlineWriter _inline;
    private readonly Anchors _anchors;
    private readonly TableWriter _tables;
    private readonly Survey _survey;

    public BlockWriter(StringBuilder html, Anchors anchors, NoteBook notes, Survey survey)
    {
        _html = html;
        _anchors = anchors;
        _survey = survey;
        _inline = new InlineWriter(html, anchors, notes, survey.Language);
        _tables = new TableWriter(html, _inline, anchors, Write);
    }

    public void Write(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
            i = WriteGroup(blocks, i);
    }

    /// <summary>Writes the block at an index with those that belong to it, and gives the index after them.</summary>
    private int WriteGroup(IReadOnlyList<Block> blocks, int at)
    {
        if (Captions.At(blocks, at) is { } captioned)
        {
            WriteCaptioned(captioned);
            return at + 2;
        }

        switch (blocks[at])
        {
            case Paragraph { Role: ParagraphRole.Code }:
                return WriteCode(blocks, at);
            case Paragraph { Role: ParagraphRole.Quote, Place: null }:
                return WriteQuote(blocks, at);
            case Paragraph paragraph when ListItems.Place(paragraph) is not null:
                return WriteList(blocks, at);
            case Paragraph paragraph:
                WriteParagraph(paragraph);
                break;
            case Table table:
                _tables.Write(table, null);
                break;
            case Aside aside:
                _html.Append("<aside>\n");
                Write(aside.Blocks);
                _html.Append("</aside>\n");
                break;
            case Rule:
                _html.Append("<hr>\n");
                break;
        }

        return at + 1;
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        var level = paragraph.Role switch
        {
            ParagraphRole.Title => 1,
            ParagraphRole.Heading => Math.Min(6, paragraph.Level),
            ParagraphRole.ContentsHeading => 2,
            _ => 0,
        };
        if (level == 0)
            WriteElement("p", paragraph, Marks.None);
        else
            WriteElement(string.Create(CultureInfo.InvariantCulture, $"h{level}"), paragraph, Marks.Strong);
    }

    private void WriteElement(string name, Paragraph paragraph, Marks without)
    {
        _html.Append('<').Append(name).Append(Attributes(paragraph)).Append('>');
        _inline.Write(paragraph.Spans, without);
        _html.Append("</").Append(name).Append(">\n");
    }

    private int WriteQuote(IReadOnlyList<Block> blocks, int at)
    {
        _html.Append("<blockquote>\n");
        for (; at < blocks.Count && blocks[at] is Paragraph { Role: ParagraphRole.Quote, Place: null } quote; at++)
            WriteElement("p", quote, Marks.None);
        _html.Append("</blockquote>\n");
        return at;
    }

    private int WriteCode(IReadOnlyList<Block> blocks, int at)
    {
        var lines = new List<string>();
        for (; at < blocks.Count && blocks[at] is Paragraph { Role: ParagraphRole.Code } line; at++)
            lines.Add(CodeText.Of(line));
        var text = string.Join('\n', lines).TrimEnd().TrimStart('\n');
        if (text.Length > 0)
            _html.Append("<pre><code>").Append(text).Append("</code></pre>\n");
        return at;
    }

    private int WriteList(IReadOnlyList<Block> blocks, int at)
    {
        var lists = new ListWriter(_html);
        for (; at < blocks.Count && blocks[at] is Paragraph paragraph; at++)
        {
            var place = ListItems.Place(paragraph);
            if (place is null && !ListItems.Continues(paragraph, _survey))
                break;
            if (place is null)
                WriteElement("p", paragraph, Marks.None);
            else
                WriteItem(
                    lists, paragraph, at + 1 < blocks.Count && blocks[at + 1] is Paragraph next && ListItems.Continues(next, _survey));
        }

        lists.CloseAll();
        return at;
    }

    private void WriteItem(ListWriter lists, Paragraph item, bool isContinued)
    {
        lists.Item(ListItems.Place(item)!, isContinued ? "" : Attributes(item));
        if (isContinued)
            WriteElement("p", item, Marks.None);
        else
            _inline.Write(item.Spans);
    }

    private void WriteCaptioned(Captioned captioned)
    {
        if (captioned.Block is Table table)
        {
            _tables.Write(table, captioned.Caption);
            return;
        }

        _html.Append("<figure>");
        _inline.Write(((Paragraph)captioned.Block).Spans);
        WriteElement("figcaption", captioned.Caption, Marks.None);
        _html.Append("</figure>\n");
    }

    private string Attributes(Paragraph paragraph)
    {
        var id = _anchors.Id(paragraph) is { } anchor ? $" id=\"{anchor}\"" : "";
        var language = _inline.ForeignLanguage(paragraph.Spans) is { } foreign ? $" lang=\"{foreign}\"" : "";
        return id + language + (paragraph.IsRightToLeft ? " dir=\"rtl\"" : "");
    }
}
