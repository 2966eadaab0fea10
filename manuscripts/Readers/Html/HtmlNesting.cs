namespace Manuscripts.Readers.Html;

/// <summary>
/// Counts how deep and how many elements are, in one pass over the text, before a parser sees it: parsers build what
/// hostile HTML asks for, some of them recursing, some in time that grows with the square of its depth.
/// </summary>
internal static class HtmlNesting
{
    private static readonly HashSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static readonly HashSet<string> Raw = Set("script style textarea title xmp noembed noframes iframe");

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

    /// <summary>The deepest nesting, and the number of elements; counting stops once either is over its limit.</summary>
    public static (int Depth, int Elements) Measure(string html, int maxDepth, int maxElements)
    {
        var open = new List<string>();
        var (depth, elements, at) = (0, 0, 0);
        while (depth <= maxDepth && elements <= maxElements && (at = html.IndexOf('<', at)) >= 0)
        {
            at++;
            if (Starts(html, at, "!--"))
                at = After(html, "-->", at);
            else if (at < html.Length && html[at] == '/')
                at = Close(html, at + 1, open);
            else if (at < html.Length && char.IsAsciiLetter(html[at]))
            {
                elements++;
                at = Open(html, at, open);
                depth = Math.Max(depth, open.Count);
            }
        }

        return (depth, elements);
    }

    private static int Open(string html, int at, List<string> open)
    {
        var name = Name(html, at);
        var end = TagEnd(html, at + name.Length);
        if (Raw.Contains(name))
            return After(html, "</" + name, end);
        if (Void.Contains(name) || (end >= 2 && end <= html.Length && html[end - 2] == '/'))
            return end;
        if (Siblings.TryGetValue(name, out var group) && open.Count > 0 && Siblings.GetValueOrDefault(open[^1]) == group)
            open.RemoveAt(open.Count - 1);
        open.Add(name);
        return end;
    }

    private static int Close(string html, int at, List<string> open)
    {
        var name = Name(html, at);
        var found = open.FindLastIndex(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found >= 0)
            open.RemoveRange(found, open.Count - found);
        return at;
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
        html.IndexOf(text, Math.Min(at, html.Length), StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found + text.Length : html.Length;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
