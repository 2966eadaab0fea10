namespace Manuscripts.Cleaning;

/// <summary>
/// Counts how deep and how many elements the tree of an HTML text will be, in one pass over the text, before a parser builds it: parsers
/// make what hostile HTML asks for. Open formatting elements are made again in every later block (HTML, 13.2.4.3), so that a short text
/// can become millions of elements; they are counted as the parser makes them.
/// </summary>
internal sealed class HtmlNesting
{
    private static readonly HashSet<string> Raw = Set("script style textarea title xmp noembed noframes iframe");

    private static readonly HashSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    /// <summary>Elements before which no open formatting is made again, because they are blocks themselves.</summary>
    private static readonly HashSet<string> Blocks = Set(
        "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure "
        + "footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html li link listing main menu meta nav noscript ol p plaintext pre "
        + "script search section style summary table tbody td template tfoot th thead title tr ul");

    /// <summary>Elements that end an open one of the same group by starting (HTML, 13.1.2.4).</summary>
    private static readonly Dictionary<string, string> Siblings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["li"] = "li",
        ["p"] = "p",
        ["dt"] = "dd",
        ["dd"] = "dd",
        ["tr"] = "tr",
        ["td"] = "td",
        ["th"] = "td",
        ["option"] = "option",
        ["thead"] = "tbody",
        ["tbody"] = "tbody",
        ["tfoot"] = "tbody",
    };

    private readonly string _html;
    private readonly List<Element> _open = [];
    private readonly List<Element> _formatting = [];
    private int _depth;
    private int _elements;

    private HtmlNesting(string html) => _html = html;

    private sealed record Element(string Name, string Tag)
    {
        public bool IsOpen { get; set; } = true;
    }

    /// <summary>The deepest nesting, and the number of elements; counting stops once either is over its limit.</summary>
    public static (int Depth, int Elements) Measure(string html, int maxDepth, int maxElements)
    {
        var nesting = new HtmlNesting(html);
        nesting.Read(maxDepth, maxElements);
        return (nesting._depth, nesting._elements);
    }

    private void Read(int maxDepth, int maxElements)
    {
        var at = 0;
        while (_depth <= maxDepth && _elements <= maxElements && _html.IndexOf('<', at) is var tag and >= 0)
        {
            if (_formatting.Count > 0 && HasWord(at, tag))
                Reopen();
            at = tag + 1;
            if (Starts(_html, at, "!--"))
                at = After(_html, "-->", at);
            else if (at < _html.Length && _html[at] == '/')
                at = Close(at + 1);
            else if (at < _html.Length && char.IsAsciiLetter(_html[at]))
                at = Open(at);
        }
    }

    private bool HasWord(int from, int to) => !_html.AsSpan(from, to - from).IsWhiteSpace();

    /// <summary>Makes again what formatting is still wanted (HTML, 13.2.4.3 "reconstruct the active formatting elements").</summary>
    private void Reopen()
    {
        foreach (var element in _formatting)
        {
            if (element.IsOpen)
                continue;
            element.IsOpen = true;
            Add(element);
        }
    }

    private void Add(Element element)
    {
        _elements++;
        _open.Add(element);
        _depth = Math.Max(_depth, _open.Count);
    }

    private int Open(int at)
    {
        var name = Name(_html, at);
        var end = TagEnd(_html, at + name.Length);
        if (_formatting.Count > 0 && !Blocks.Contains(name))
            Reopen();
        if (Raw.Contains(name))
        {
            _elements++;
            return After(_html, "</" + name, end);
        }

        if (
            VoidElements.Contains(name)
            || (end >= 2 && end <= _html.Length && _html[end - 2] == '/' && !Formatting.Contains(name) && !Blocks.Contains(name))
        )
        {
            _elements++;
            return end;
        }

        if (name.Equals("p", StringComparison.OrdinalIgnoreCase) || (Blocks.Contains(name) && Siblings.GetValueOrDefault(name) is null))
            CloseParagraph();
        if (Siblings.TryGetValue(name, out var group) && _open.Count > 0 && Siblings.GetValueOrDefault(_open[^1].Name) == group)
            Shut(_open.Count - 1);
        // A link in a link ends the outer one (HTML, 13.2.6.4.7).
        if (
            name.Equals("a", StringComparison.OrdinalIgnoreCase)
            && _formatting.FindLastIndex(other => other.Name.Equals("a", StringComparison.OrdinalIgnoreCase)) is var outer and >= 0
        )
        {
            var place = _open.LastIndexOf(_formatting[outer]);
            _formatting.RemoveAt(outer);
            if (place >= 0)
                Shut(place);
        }

        var element = new Element(name, Formatting.Contains(name) ? _html[at..Math.Min(end, at + 200)] : "");
        Add(element);
        if (element.Tag.Length > 0)
            Remember(element);
        return end;
    }

    /// <summary>At most three alike are kept ("Noah's Ark", HTML, 13.2.4.3).</summary>
    private void Remember(Element element)
    {
        var alike = _formatting.FindAll(other => other.Tag == element.Tag);
        if (alike.Count >= 3)
            _formatting.Remove(alike[0]);
        _formatting.Add(element);
    }

    /// <summary>A block ends an open paragraph, with all that is open in it.</summary>
    private void CloseParagraph()
    {
        var found = _open.FindLastIndex(other => other.Name.Equals("p", StringComparison.OrdinalIgnoreCase));
        if (found >= 0 && _open.Count - found <= 1 + _formatting.Count)
            Shut(found);
    }

    private int Close(int at)
    {
        var name = Name(_html, at);
        var found = _open.FindLastIndex(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (
            Formatting.Contains(name)
            && _formatting.FindLastIndex(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is var formatting and >= 0
        )
        {
            // The adoption agency makes up to eight copies for the blocks that stand in between (HTML, 13.2.6.4.7).
            if (found >= 0)
                _elements += Math.Min(8, _open.Count - found - 1);
            _formatting.RemoveAt(formatting);
        }

        if (found >= 0)
            Shut(found);
        return TagEnd(_html, at + name.Length);
    }

    private void Shut(int from)
    {
        for (var i = from; i < _open.Count; i++)
            _open[i].IsOpen = false;
        _open.RemoveRange(from, _open.Count - from);
    }

    private static string Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 32 && !char.IsWhiteSpace(html[end]) && html[end] is not ('>' or '/'))
            end++;
        return html[at..end];
    }

    // Quotes matter: a value may hold a ">".
    private static int TagEnd(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[at - 1] == '=')
                quote = c;
            else if (c == '>')
                return at + 1;
        }

        return at;
    }

    private static bool Starts(string html, int at, string text) => string.CompareOrdinal(html, at, text, 0, text.Length) == 0;

    private static int After(string html, string text, int at) =>
        html.IndexOf(text, Math.Min(at, html.Length), StringComparison.OrdinalIgnoreCase) is var found and >= 0
            ? found + text.Length
            : html.Length;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
