namespace Manuscripts.Readers.Markdown;

/// <summary>Where code stands in Markdown (CommonMark 0.31, sections 4.5 and 6.1): nothing in it has a meaning.</summary>
internal static class MarkdownCode
{
    private const int MaxCodeSpan = 1_000;

    /// <summary>The length of a fenced block of code that begins here; null if none does.</summary>
    public static int? Fence(string text, int from)
    {
        var start = from;
        while (start < text.Length && start - from < 4 && text[start] == ' ')
            start++;
        if (start >= text.Length || text[start] is not ('`' or '~'))
            return null;
        var mark = text[start];
        var length = Run(text, start, mark);
        if (length < 3)
            return null;
        for (var line = text.IndexOf('\n', start); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            var at = line + 1;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at < text.Length && text[at] == mark && Run(text, at, mark) >= length)
                return at + Run(text, at, mark) - from;
        }

        return text.Length - from;
    }

    /// <summary>The length of a span of code that begins here, or of its marks if it does not end.</summary>
    public static int Span(string text, int from)
    {
        var length = Run(text, from, '`');
        var start = from + length;
        var end = text.IndexOf(
            new string('`', Math.Min(length, 100)), start, Math.Min(MaxCodeSpan, text.Length - start), StringComparison.Ordinal);
        return end < 0 ? length : end + length - from;
    }

    private static int Run(string text, int at, char mark)
    {
        var end = at;
        while (end < text.Length && text[end] == mark)
            end++;
        return end - at;
    }
}
