using System.Text;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// Turns the tags of site generators into what they mean, and leaves out those whose meaning only the site knows. What stands between
/// two of them stays. In code, a tag is text.
/// </summary>
internal sealed class TemplateTags
{
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
            if ((_at == 0 || _text[_at - 1] == '\n') && MarkdownCode.Fence(_text, _at) is { } fenced)
                Keep(fenced);
            else if (_text[_at] == '`')
                Keep(MarkdownCode.Span(_text, _at));
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
}
