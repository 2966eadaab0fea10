using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// What an author says to the desk outside of a letter: "Note to the editor: …", "Anmerkung für die Redaktion: …", or all that stands
/// under "Notes to editors" at the end.
/// </summary>
internal static class DeskNote
{
    private const int Front = 8;
    private const int End = 10;
    private const int LongestLabel = 60;

    private static readonly string[] Leads =
    [
        "note to ", "notes to ", "note for ", "notes for ", "message to ", "message for ", "for the ", "for editors", "an die ",
        "à la ", "a la ", "anmerkung ", "anmerkungen ",
        "hinweis ", "hinweise ", "notiz ", "note à ", "note pour ", "à l’attention de ", "à l'attention de ", "nota a ", "nota al ",
        "nota para ", "nota per ", "nota à ", "noot ", "opmerking ", "bericht aan ", "do redakcji", "uwaga dla ", "для ", "до ",
    ];

    private static readonly string[] Desks =
    [
        "editor", "the desk", "comment desk", "opinion desk", "redaktion", "rédaction", "redacción", "redazione", "redactie", "redação",
        "redakcj", "редакці", "редакци",
    ];

    /// <summary>Takes them off a document.</summary>
    /// <returns>Their texts, in which an author may ask to wait.</returns>
    public static IReadOnlyList<string> Take(IElement body, Account account)
    {
        var blocks = body.Children.ToList();
        var notes = new List<string>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if ((at >= Front && at < blocks.Count - End) || LabelOf(blocks[at]) is not { } label)
                continue;
            var isAlone = FrontText.Of(blocks[at]).Trim().TrimEnd(':').Length <= label.Length;
            if (isAlone && at < blocks.Count / 2)
                continue;
            foreach (var block in isAlone ? blocks.Skip(at) : [blocks[at]])
            {
                notes.Add(BodyWords.Text(block));
                account.Leave(ProblemCodes.DeskLeftOut, notes[^1]);
                block.Remove();
            }

            if (isAlone)
                break;
        }

        return notes;
    }

    /// <summary>What stands before the colon of a note, or the whole heading over several; null if a block is none.</summary>
    private static string? LabelOf(IElement block)
    {
        if (block is { LocalName: "blockquote", ChildElementCount: 1 })
            return LabelOf(block.FirstElementChild!);
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return null;
        return LabelOf(FrontText.Of(block));
    }

    /// <summary>Whether a line is such a note.</summary>
    public static bool Is(string line) => LabelOf(line) is not null;

    private static string? LabelOf(string line)
    {
        var text = line.Trim(' ', '[', '(', '*');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var label = colon > 0 ? text[..colon] : text;
        return label.Length is > 0 and <= LongestLabel && (colon > 0 || text.Length <= LongestLabel)
            && Leads.Any(lead => label.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            && Desks.Any(desk => label.Contains(desk, StringComparison.OrdinalIgnoreCase))
                ? label
                : null;
    }
}
