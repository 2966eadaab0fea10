namespace Manuscripts.Readers.Word.Body;

/// <summary>A field's code, parted into its name, arguments and switches (ISO/IEC 29500-1, 17.16.2).</summary>
internal sealed record FieldInstruction(string Name, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Switches)
{
    public static FieldInstruction Parse(string code)
    {
        var words = Words(code);
        var arguments = new List<string>();
        var switches = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] is not { IsQuoted: false, Text: ['\\', _, ..] text })
                arguments.Add(words[i].Text);
            else if (TakesText(text) && i + 1 < words.Count)
                switches[text] = words[++i].Text;
            else
                switches[text] = "";
        }

        return new FieldInstruction(words.Count == 0 ? "" : words[0].Text.ToUpperInvariant(), arguments, switches);
    }

    /// <summary>The address that the field's result links to; with a leading <c>#</c> inside the document. Null if it is no link.</summary>
    public string? Href() => Name switch
    {
        "HYPERLINK" => Address(),
        "REF" or "PAGEREF" or "NOTEREF" when Arguments.Count > 0 && Switches.ContainsKey("\\h") => "#" + Arguments[0],
        _ => null,
    };

    private string? Address()
    {
        var target = Arguments.Count > 0 ? Arguments[0].Trim() : "";
        var anchor = Switches.GetValueOrDefault("\\l", "").Trim();
        return (target.Length, anchor.Length) switch
        {
            (0, 0) => null,
            (_, 0) => target,
            _ => $"{target}#{anchor.TrimStart('#')}",
        };
    }

    private static bool TakesText(string name) => name is "\\l" or "\\o" or "\\t" or "\\s" or "\\f" or "\\b" or "\\*" or "\\@" or "\\#";

    private static List<(string Text, bool IsQuoted)> Words(string code)
    {
        var words = new List<(string Text, bool IsQuoted)>();
        var at = 0;
        while (at < code.Length)
        {
            if (char.IsWhiteSpace(code[at]))
            {
                at++;
                continue;
            }

            var isQuoted = IsQuote(code[at]);
            var start = isQuoted ? at + 1 : at;
            var end = start;
            while (end < code.Length && !(isQuoted ? IsQuote(code[end]) : char.IsWhiteSpace(code[end])))
                end++;
            words.Add((isQuoted ? code[start..end].Replace("\\\\", "\\", StringComparison.Ordinal) : code[start..end], isQuoted));
            at = end + 1;
        }

        return words;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D';
}
