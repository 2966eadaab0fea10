using System.Text;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// Turns the tags of site generators into what they mean, and leaves out those whose meaning only the site knows. What stands between
/// two of them stays. In code, a tag is text.
/// </summary>
internal sealed class TemplateTags
{
    private const int MaxCodeSpan = 1_000;

    private readonly StringBuilder _kept = new();
    private readonly List<(ProblemCode Code, string Text)> _leftOut = [];
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);
    private readonly string _text;
    private int _at;

    private TemplateTags(string text) => _text = text;

    /// <summary>The text without tags, and those that were left out.</summary>
    public static (string Text, IReadOnlyList<(ProblemCode Code, string Text)> LeftOut) Take(string text)
    {
        if (!text.Contains("{%", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal))
            return (text, []);
        var tags = new TemplateTags(text);
        tags.Run();
        return (tags._kept.ToString(), tags._leftOut);
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            if ((_at == 0 || _text[_at - 1] == '\n') && Fence() is { } fenced)
                Keep(fenced);
            else if (_text[_at] == '`')
                Keep(CodeSpan());
            else if (_text[_at] == '{' && TemplateTag.At(_text, _at) is { } tag)
                Take(tag);
            else
                Keep(Math.Max(1, _text.AsSpan(_at + 1).IndexOfAny('{', '`', '\n') is var next and >= 0 ? next + 1 : _text.Length - _at));
        }
    }

    private void Keep(int length)
    {
        _kept.Append(_text, _at, length);
        _at += length;
    }

    private void Take(TemplateTag tag)
    {
        var whole = _text[_at..tag.End];
        _at = tag.End;
        switch (tag.Name)
        {
            case "highlight" when Until(tag.Name) is { } code:
                _kept.Append("\n\n~~~~\n").Append(code.Trim('\n').Replace("~~~~", "~~~", StringComparison.Ordinal)).Append("\n~~~~\n\n");
                break;
            case "raw" when Until(tag.Name) is { } raw:
                _kept.Append(raw);
                break;
            case "comment" when Until(tag.Name) is { } comment:
                _leftOut.Add((ProblemCodes.CommentsLeftOut, comment));
                break;
            default:
                if (TemplateMeaning.Of(tag) is { } meaning)
                    _kept.Append(meaning);
                else if (!TemplateMeaning.IsEnd(tag))
                    _leftOut.Add((ProblemCodes.TagsLeftOut, whole));
                break;
        }
    }

    /// <summary>The text up to the tag that ends another, which is passed; null if there is none.</summary>
    private string? Until(string name)
    {
        if (_unclosed.Contains(name))
            return null;
        for (var at = _text.IndexOf('{', _at); at >= 0; at = _text.IndexOf('{', at + 1))
            if (TemplateTag.At(_text, at) is { } end && (end.Name == "/" + name || end.Name == "end" + name))
            {
                var inside = _text[_at..at];
                _at = end.End;
                return inside;
            }

        _unclosed.Add(name);
        return null;
    }

    /// <summary>The length of a fenced block of code that begins here; null if none does.</summary>
    private int? Fence()
    {
        var start = _at;
        while (start < _text.Length && start - _at < 4 && _text[start] == ' ')
            start++;
        if (start >= _text.Length || _text[start] is not ('`' or '~'))
            return null;
        var mark = _text[start];
        var length = Run(start, mark);
        if (length < 3)
            return null;
        for (var line = _text.IndexOf('\n', start); line >= 0; line = _text.IndexOf('\n', line + 1))
        {
            var at = line + 1;
            while (at < _text.Length && _text[at] == ' ')
                at++;
            if (at < _text.Length && _text[at] == mark && Run(at, mark) >= length)
                return at + Run(at, mark) - _at;
        }

        return _text.Length - _at;
    }

    private int CodeSpan()
    {
        var length = Run(_at, '`');
        var start = _at + length;
        var end = _text.IndexOf(
            new string('`', Math.Min(length, 100)), start, Math.Min(MaxCodeSpan, _text.Length - start), StringComparison.Ordinal);
        return end < 0 ? length : end + length - _at;
    }

    private int Run(int at, char mark)
    {
        var end = at;
        while (end < _text.Length && _text[end] == mark)
            end++;
        return end - at;
    }
}
