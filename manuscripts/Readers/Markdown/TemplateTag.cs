using System.Text;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// A tag of a site generator: Hugo's <c>{{&lt; name … &gt;}}</c> and <c>{{% name … %}}</c>, Liquid's <c>{% name … %}</c>.
/// </summary>
/// <param name="Name">Lower case; with a leading slash, or as <c>endname</c>, where it ends what another began.</param>
/// <param name="Values">What stands after the name without a name of its own.</param>
/// <param name="Named">What has one.</param>
/// <param name="End">The place after it.</param>
internal sealed record TemplateTag(string Name, IReadOnlyList<string> Values, IReadOnlyDictionary<string, string> Named, int End)
{
    /// <summary>No tag that an author writes is longer; a search for its end goes no further.</summary>
    private const int MaxLength = 2_000;

    private static readonly (string Open, string Close)[] Forms = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")];

    /// <summary>The tag that begins at a place; null if none does.</summary>
    public static TemplateTag? At(string text, int at)
    {
        foreach (var (open, close) in Forms)
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) != 0)
                continue;
            var start = at + open.Length;
            var end = text.IndexOf(close, start, Math.Min(MaxLength, text.Length - start), StringComparison.Ordinal);
            if (end < 0)
                continue;
            var words = Words(text[start..end].Trim('-', ' ', '\n', '\t'));
            return words.Count == 0 || words[0].Key.Length > 0 ? null : Of(words, end + close.Length);
        }

        return null;
    }

    public string? Value(int index) => index < Values.Count ? Values[index] : null;

    private static TemplateTag? Of(List<(string Key, string Text)> words, int end)
    {
        var name = words[0].Text.ToLowerInvariant();
        if (!name.TrimStart('/').All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '.') || name.Trim('/').Length == 0)
            return null;
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, text) in words.Skip(1))
            if (key.Length > 0)
                named.TryAdd(key, text);
        return new TemplateTag(name, [.. words.Skip(1).Where(word => word.Key.Length == 0).Select(word => word.Text)], named, end);
    }

    private static List<(string Key, string Text)> Words(string text)
    {
        var words = new List<(string Key, string Text)>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ',')
            {
                at++;
                continue;
            }

            var key = Key(text, ref at);
            words.Add((key, Value(text, ref at)));
        }

        return words;
    }

    private static string Key(string text, ref int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        if (end == at || end + 1 >= text.Length || text[end] is not ('=' or ':') || char.IsWhiteSpace(text[end + 1]))
            return "";
        var key = text[at..end];
        at = end + 1;
        return key;
    }

    private static string Value(string text, ref int at)
    {
        var value = new StringBuilder();
        if (text[at] is '"' or '\'' or '`')
        {
            var quote = text[at++];
            for (; at < text.Length && text[at] != quote; at++)
                value.Append(text[at] == '\\' && at + 1 < text.Length ? text[++at] : text[at]);
            at++;
            return value.ToString();
        }

        for (; at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ','; at++)
            value.Append(text[at]);
        return value.ToString();
    }
}
