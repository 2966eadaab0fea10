using AngleSharp.Dom;

namespace Pipeline.Newsletter.Letters;

/// <summary>The footnotes of a piece, which stand at the end of its text. A mail has no places to jump to, so numbers tell.</summary>
internal sealed class MailNotes
{
    private readonly Dictionary<string, IElement> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);

    /// <param name="html">The whole text with its notes.</param>
    public MailNotes(string html)
    {
        var body = Fragment.Parse(html);
        foreach (var note in body.QuerySelectorAll(".footnotes li[id]"))
            _notes.TryAdd(note.Id!, note);
        foreach (var call in body.QuerySelectorAll("a.footnote-ref"))
            if (Target(call) is { } id && _notes.ContainsKey(id))
                _numbers.TryAdd(id, call.TextContent.Trim(' ', '[', ']'));
    }

    /// <summary>None.</summary>
    public static MailNotes None { get; } = new("");

    /// <summary>The number that a link calls a note by; null for any other link, and for a call of a note that there is not.</summary>
    public string? NumberOf(IElement link) =>
        IsCall(link) && Target(link) is { } id && _numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>The notes that these texts call, each once, in the order of the calls: number and HTML.</summary>
    public IReadOnlyList<(string Number, string Html)> CalledBy(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => Fragment.Parse(text).QuerySelectorAll("a.footnote-ref")).Select(Target).OfType<string>()
            .Where(_numbers.ContainsKey).Distinct().Select(id => (_numbers[id], _notes[id].InnerHtml)),
    ];

    public static bool IsCall(IElement element) => element.LocalName == "a" && element.ClassList.Contains("footnote-ref");

    /// <summary>What leads from a call to its note or back, and the notes themselves, which have a place of their own.</summary>
    public static bool IsApparatus(IElement element) =>
        element.ClassList.Contains("footnotes") || element.ClassList.Contains("footnote-back");

    private static string? Target(IElement link) =>
        link.GetAttribute("href") is ['#', .. var id] && id.Length > 0 ? Uri.UnescapeDataString(id) : null;
}
