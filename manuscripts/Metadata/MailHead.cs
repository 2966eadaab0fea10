using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>
/// The head that mail programs write over a mail that is forwarded, answered or copied: "From: …, Sent: …, To: …, Subject: …", in the
/// languages that they speak.
/// </summary>
internal static class MailHead
{
    private const int LeastLabels = 3;
    private const int LongestLabel = 16;
    private const int LeastMarks = 3;
    private const int LeastBesideWords = 6;
    private const int LongestRule = 80;

    private static readonly FrozenSet<string> From = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "from", "von", "de", "da", "van", "od", "від", "от");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sent", "date", "to", "cc", "bcc", "subject", "reply-to", "gesendet", "datum", "an", "betreff", "kopie", "envoyé", "envoyé le",
        "à", "objet", "enviado", "enviado el", "enviado em", "enviada em", "fecha", "para", "asunto", "assunto",
        "inviato", "data", "a", "oggetto", "verzonden", "aan", "onderwerp", "wysłano", "do", "dw", "temat", "кому", "тема", "дата");

    private static readonly string[] Forwarded =
    [
        "forwarded message", "original message", "begin forwarded message", "weitergeleitete nachricht", "ursprüngliche nachricht",
        "message transféré", "message d'origine", "mensaje reenviado", "mensaje original", "messaggio inoltrato", "messaggio originale",
        "wiadomość przekazana dalej", "doorgestuurd bericht", "oorspronkelijk bericht", "przekazana wiadomość",
        "wiadomość przekazana", "mensagem encaminhada",
    ];

    /// <summary>Whether a line is "---------- Forwarded message ---------" or the like.</summary>
    public static bool IsMark(string line) =>
        line.Trim('-', ' ', '_', ':', '=').ToLowerInvariant() is var bare && Forwarded.Contains(bare, StringComparer.Ordinal);

    /// <summary>Whether a line has a label of such a head.</summary>
    public static bool IsLine(string line) => Label(line) is { } label && (From.Contains(label) || Others.Contains(label));

    /// <summary>Whether a block is such a head by itself: several labels, each in a line, and who sent it among them.</summary>
    public static bool IsAt(IElement block) =>
        BlockLines.Of(block) is { Count: >= LeastLabels } lines && lines.All(line => IsLine(line) || IsMark(line))
        && lines.Any(line => Label(line) is { } label && From.Contains(label));

    /// <summary>The person who sent it; null if the lines name none.</summary>
    public static string? Sender(IEnumerable<string> lines) =>
        lines.Where(line => Label(line) is { } label && From.Contains(label)).Select(line => Person(line[(line.IndexOf(':') + 1)..]))
            .LastOrDefault(name => name is not null);

    /// <summary>"Ada Quist &lt;ada@pier.example&gt;" without the address (RFC 5322, section 3.4); null if it is no person's name.</summary>
    public static string? Person(string sender)
    {
        var end = sender.IndexOfAny(['<', '[']);
        var name = NameList.Bare((end >= 0 ? sender[..end] : sender).Trim(' ', '"', '\'', '\u00A0'));
        return PersonName.Fits(name) ? name : null;
    }

    /// <summary>A line of signs that parts a letter from what follows: "-----", "* * *", "---------- article below ----------".</summary>
    public static bool IsRule(string text) =>
        text.Trim() is { Length: >= LeastMarks and <= LongestRule } line && line[0] == line[^1]
        && line[0] is '-' or '=' or '*' or '_' or '—' or '–' or '~' && line.Count(c => c == line[0]) is var marks
        && marks >= LeastMarks && (line.All(c => c == line[0] || c == ' ') || marks >= LeastBesideWords);

    private static string? Label(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestLabel and var colon ? line[..colon].Trim(' ', '*', '>') : null;
}
