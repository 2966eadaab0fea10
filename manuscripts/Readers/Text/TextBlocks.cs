namespace Manuscripts.Readers.Text;

/// <summary>Finds the parts of a plain text: paragraphs from blank lines or one a line, headings, lists, quotations, breaks.</summary>
internal sealed class TextBlocks
{
    private const int QuoteIndent = 4;
    private const int LongestAlone = 80;

    private readonly List<TextLine> _lines;
    private readonly LineWrap _wrap;
    private readonly bool _indentQuotes;
    private readonly List<TextBlock> _blocks = [];
    private int _at;

    private TextBlocks(string body)
    {
        _lines = [.. body.Split('\n').Select(TextLine.Of)];
        _wrap = LineWrap.Of(_lines);
        var prose = _lines.Where(line => line.Form is LineForm.Prose).ToList();
        var indented = prose.Count(line => line.Indent >= QuoteIndent);
        // As agencies and typewriters begin paragraphs: only their first lines stand in.
        var first = Enumerable.Range(0, _lines.Count - 1).Count(at => IsIndented(_lines[at]) && IsFlush(_lines[at + 1]));
        _indentQuotes = indented * 2 < prose.Count && first * 2 < indented;
    }

    private static bool IsIndented(TextLine line) => line is { Form: LineForm.Prose, Indent: >= QuoteIndent };

    private static bool IsFlush(TextLine line) => line is { Form: LineForm.Prose, Indent: 0 };

    public static IReadOnlyList<TextBlock> Of(string body, CancellationToken cancellation)
    {
        var reading = new TextBlocks(body);
        while (reading._at < reading._lines.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Next();
        }

        return reading._blocks;
    }

    private void Next()
    {
        switch (_lines[_at].Form)
        {
            case LineForm.Blank:
                _at++;
                break;
            case LineForm.Rule or LineForm.Underline:
                Rule();
                break;
            case LineForm.Quote:
                _blocks.Add(new TextBlock.Quotation(Paragraphs(line => line.Form is LineForm.Quote)));
                break;
            case LineForm.Bullet or LineForm.Number:
                (var list, _at) = TextLists.Read(_lines, _at, _wrap);
                _blocks.Add(list);
                break;
            case LineForm.Prose when _indentQuotes && _lines[_at].Indent >= QuoteIndent && !IsSetAlone(_at):
                _blocks.Add(new TextBlock.Quotation(Paragraphs(line => line.Form is LineForm.Prose && line.Indent >= QuoteIndent)));
                break;
            default:
                var first = _lines[_at];
                _blocks.AddRange(Paragraphs(line =>
                    ReferenceEquals(line, first) || (line.Form is LineForm.Prose && !(_indentQuotes && line.Indent >= QuoteIndent)))
                    .Select(text => new TextBlock.Paragraph(text)));
                break;
        }
    }

    /// <summary>A centred title, or a name set to the right: one indented line alone that no mark ends.</summary>
    private bool IsSetAlone(int at) =>
        (at == 0 || _lines[at - 1].Form is LineForm.Blank) && (at + 1 == _lines.Count || _lines[at + 1].Form is LineForm.Blank)
        && _lines[at].Indent > QuoteIndent && _lines[at].Text is { Length: <= LongestAlone } text
        && text[^1] is not ('.' or ',' or ';' or ':' or '!' or '"' or '”' or '’');

    private void Rule()
    {
        var underlines = _lines[_at].Form is LineForm.Underline && _at > 0 && _lines[_at - 1].Form is LineForm.Prose;
        if (underlines && _blocks.LastOrDefault() is TextBlock.Paragraph { Text.Length: < 150 } last)
            _blocks[^1] = new TextBlock.Heading(last.Text);
        else
            _blocks.Add(new TextBlock.Break());
        _at++;
    }

    private List<string> Paragraphs(Func<TextLine, bool> belongs)
    {
        var paragraphs = new List<string>();
        var parts = new List<string>();
        while (_at < _lines.Count && belongs(_lines[_at]))
        {
            var line = _lines[_at++];
            parts.Add(line.Text);
            if (_at < _lines.Count && belongs(_lines[_at]) && line.Text.Length > 0 && _wrap.Joins(line, _lines[_at]))
                continue;
            paragraphs.Add(string.Join(' ', parts));
            parts.Clear();
        }

        return [.. paragraphs.Where(text => text.Length > 0)];
    }
}
