using System.Text;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.RichText;

/// <summary>Builds the blocks of one run of text: the body, a note, a header.</summary>
internal sealed class RtfStory(RtfDocument document)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _beside = [];
    private readonly RtfTable _table = new();
    private readonly StringBuilder _text = new();
    private List<Span> _spans = [];
    private TextSpan? _look;

    /// <summary>The mark of the item that begins, as the program shows it; null if none was shown.</summary>
    public string? Mark { get; set; }

    /// <param name="look">Its text is of no account.</param>
    public void Add(string text, TextSpan look)
    {
        if (_look != look)
            Flush();
        _look = look;
        _text.Append(text);
    }

    public void Add(Span span)
    {
        Flush();
        document.CountSpan();
        _spans.Add(span);
    }

    /// <summary>A text box: it follows the paragraph that is read.</summary>
    public void AddBeside(Aside box) => _beside.Add(box);

    public void EndParagraph(RtfForm form)
    {
        Flush();
        var style = document.Styles.Of(form.Style);
        var isOutlined = style.Role == ParagraphRole.Body && form.Outline is >= 0 and < 9;
        var role = isOutlined ? ParagraphRole.Heading : style.Role;
        var isBlank = new Paragraph { Spans = _spans }.IsBlank;
        var isItem = (form.List > 0 || Mark is not null) && !isBlank && role is (ParagraphRole.Body or ParagraphRole.Quote);
        var paragraph = new Paragraph
        {
            Spans = _spans,
            Role = role,
            Level = isOutlined ? form.Outline!.Value + 1 : style.Level,
            Place = isItem ? document.Lists.Next(form.List, form.ListLevel, Mark ?? "") : null,
            Indent = form.Indent,
            IsRightToLeft = form.IsRightToLeft,
            IsRuled = form.IsRuled,
        };
        if (!form.IsInTable && _table.Take() is { } table)
            _blocks.Add(table);
        var into = form.IsInTable ? _table.Cell : _blocks;
        if (!isBlank || role == ParagraphRole.Code)
            into.AddRange(PageBreaks.Part(paragraph));
        else if (form.IsRuled)
            into.Add(new Rule());
        if (!isBlank || !_spans.Exists(span => span is BookmarkSpan))
            _spans = [];
        else
            _spans = [.. _spans.OfType<BookmarkSpan>()];
        into.AddRange(_beside);
        _beside.Clear();
        Mark = null;
    }

    /// <summary>Takes up a word that ends something, or that defines a row.</summary>
    public void Break(string word, RtfState state)
    {
        switch (word)
        {
            case "par" or "sect" or "nestcell" or "nestrow":
                EndParagraph(state.Form);
                break;
            case "cell":
                EndCell(state.Form);
                break;
            case "row":
                _table.EndRow();
                break;
            case "line":
                Add(new LineBreakSpan { Href = state.Href });
                break;
            case "page" or "column":
                Add(new PageBreakSpan());
                break;
            default:
                _table.Define(word);
                break;
        }
    }

    private void EndCell(RtfForm form)
    {
        EndParagraph(form with { IsInTable = true });
        _table.EndCell();
    }

    /// <summary>What was built, whole.</summary>
    public List<Block> Close()
    {
        EndParagraph(new RtfForm());
        if (_table.Take() is { } table)
            _blocks.Add(table);
        return _blocks;
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        document.CountSpan();
        _spans.Add(_look! with { Text = _text.ToString() });
        _text.Clear();
    }
}
