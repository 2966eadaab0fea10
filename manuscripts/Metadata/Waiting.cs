using AngleSharp.Dom;
using Model;

namespace Manuscripts.Metadata;

/// <summary>
/// Whether and until when a piece waits. All that asks for it is heard: fields, lines of the text and of its margins, and the file's
/// name. The longest waiting counts, and where the end of one is not certain, the piece is held and its author asked.
/// </summary>
internal sealed class Waiting(Publication publication, TimeProvider time)
{
    private const int FirstBlocks = 10;
    private const int LastBlocks = 3;
    private const int TopBlocks = 3;
    private const int LongestTopLine = 140;
    private const int LongestFootLine = 200;
    private const int LongestPost = 80;
    private const int LeastWords = 3;
    private const int LeastDigits = 7;

    private static readonly string[] Bars = [" – ", " — ", " - ", " | ", " • ", " · "];

    private static readonly string[] Asking =
    [
        "please ", "pls ", "kindly ", "bitte ", "merci de ", "prière de ", "veuillez ", "por favor", "les ruego", "proszę", "graag ",
        "gelieve ", "hold ", "do not ", "don't ", "don’t ", "not for ", "not to be ", "nicht vor", "erst ab", "pas avant", "no antes",
        "nie przed", "niet voor", "for publication ", "frühestens ", "nb ", "nb: ", "n.b.",
    ];

    private readonly List<(string Line, DateTimeOffset? Until)> _asked = [];

    /// <summary>Takes the lines that ask to wait off a document.</summary>
    public void Take(IElement body)
    {
        var blocks = body.Children.ToList();
        foreach (var block in blocks.Take(FirstBlocks).Concat(blocks.Skip(Math.Max(FirstBlocks, blocks.Count - LastBlocks))))
            if (block.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "table")
                TakeFrom(block);
        TakeTop(body);
        TakeFoot(body);
    }

    /// <summary>Hears what stands outside of the text.</summary>
    public void Hear(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            if (WaitNotice.Of(line, publication) is { } notice)
                _asked.Add((notice.Line, notice.Until));
    }

    /// <summary>Hears a letter to the desk, which asks in sentences of its own.</summary>
    public void HearLetter(IReadOnlyList<string> lines)
    {
        if (lines.Any(WaitRequest.IsLiftedIn))
            return;
        Hear(lines);
        foreach (var sentence in lines.Where(IsSaid).SelectMany(Language.Sentences.Of).Select(sentence => sentence.Trim()))
            if (_asked.TrueForAll(asked => asked.Line != sentence) && WaitRequest.IsIn(sentence))
                _asked.Add((sentence, null));
    }

    /// <summary>Not "Sent: Thursday, …", a name or a post.</summary>
    private static bool IsSaid(string line) =>
        !(MailHead.IsLine(line) && FrontLabel.Of(line) is not { Field: "title" }) && NameLine.Of(line) is null
        && !(line.Length <= LongestPost && Affiliation.BeginsWithPost(line)) && !IsNumber(line);

    /// <summary>"Last edited: April 9, 2026", "T: 020 7946 0193 | PA: Denise".</summary>
    private static bool IsNumber(string line)
    {
        var value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var words = value.Split([' ', ',', '|', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Length > 2 && word.All(char.IsLetter) && !WrittenDate.IsMonth(word));
        return value.Any(char.IsAsciiDigit) && (words == 0 || (words < LeastWords && value.Count(char.IsAsciiDigit) >= LeastDigits));
    }

    /// <summary>Hears what stands beside the text, in headers of pages and comments on words, of which most ask nothing.</summary>
    public void HearBeside(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var sentences = Language.Sentences.Of(line).Select(sentence => sentence.Trim()).ToList();
            Hear([line, .. sentences.SelectMany(Parts)]);
            if (!WaitRequest.IsLiftedIn(line) && sentences.Find(WaitRequest.IsClearlyIn) is { } asked
                && _asked.TrueForAll(other => other.Line != asked))
                _asked.Add((asked, null));
        }
    }

    /// <summary>"WORKING COPY: do not publish": each part by itself.</summary>
    private static IEnumerable<string> Parts(string sentence) =>
    [
        .. sentence.Split([':', '.', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        // "Guest essay – EMBARGO: 12 January 2027".
        .. sentence.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>A file's name asks to wait only by a word that hardly any piece is about.</summary>
    public void HearName(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        if (_asked.Count == 0 && file.Contains("embargoed", StringComparison.OrdinalIgnoreCase))
            _asked.Add((file, null));
    }

    /// <summary>What comes of it all.</summary>
    public (RequestedStatus Status, DateTimeOffset? PublishAt, IReadOnlyList<Problem> Problems) Result(
        RequestedStatus asked, bool isExplicit, DateTimeOffset? publishAt, IEnumerable<string> unclear)
    {
        var problems = new List<Problem>();
        var until = _asked.Max(notice => notice.Until);
        var open = _asked
            .Where(notice => notice.Until is null)
            .Select(notice => notice.Line)
            .Concat(unclear)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var isHeld = open.Count > 0 && !isExplicit && until is null && asked is RequestedStatus.Publish;
        if (isHeld)
            problems.Add(
                ProblemCodes.WaitsForAnswer.Says(
                    $"“{Short(open[0])}” asks to wait, but not until a time that is certain, so the piece is held. When may it show? "
                    + "Write it in the front matter, such as \"publish_at: 2027-05-12 06:00\", or \"status: publish\" to show it now, "
                    + "or take the line out; then upload it again."
                )
            );
        else if (until > publishAt || (publishAt is null && until > time.GetUtcNow()))
            problems.Add(
                ProblemCodes.WaitsUntil.Says(
                    $"“{Short(_asked.First(notice => notice.Until == until).Line)}” was taken out of the text, and the piece waits until "
                    + "then. To show it at another time, take the line out and upload it again."
                )
            );
        else if (_asked.Count > 0)
            problems.Add(
                ProblemCodes.WaitsUntil.Says(
                    $"“{Short(_asked[0].Line)}” was taken out of the text; the time to wait for is past, or the front matter says another.")
            );
        return (
            isHeld ? RequestedStatus.Draft : asked,
            publishAt is null ? until
            : until > publishAt ? until
            : publishAt,
            problems
        );
    }

    /// <summary>The lines heard, for the account of what was left out.</summary>
    public IEnumerable<string> Lines => _asked.Select(notice => notice.Line);

    /// <summary>"PLEASE DON'T RUN THIS BEFORE THEY HAVE VOTED" over a title is a note to the desk in a line of its own.</summary>
    private void TakeTop(IElement body)
    {
        foreach (var block in body.Children.Take(TopBlocks).ToList())
            if (block.LocalName is "p" or "h1" or "h2" or "h3" && FrontText.Of(block) is { Length: > 0 and <= LongestTopLine } line
                && !line.Contains(": ", StringComparison.Ordinal) && WaitRequest.IsClearlyBoundedIn(line))
            {
                _asked.Add((line, null));
                block.Remove();
            }
    }

    /// <summary>"Bitte erst ab dem 8. März drucken" under everything else: a line of its own that begins as one speaks to a desk.</summary>
    private void TakeFoot(IElement body)
    {
        foreach (var block in body.Children.Skip(Math.Max(FirstBlocks, body.ChildElementCount - LastBlocks)).ToList())
            if (block.LocalName is "p" && FrontText.Of(block) is { Length: > 0 and <= LongestFootLine } line
                && WaitRequest.IsClearlyIn(line)
                && Asking.Any(word => line.TrimStart('(', '[', '*').StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                _asked.Add((line, null));
                block.Remove();
            }
    }

    private void TakeFrom(IElement block)
    {
        if (WaitNotice.Of(EditionText(block), publication) is { } whole)
        {
            _asked.Add((whole.Line, whole.Until));
            block.Remove();
            return;
        }

        if (block.QuerySelector("br") is null)
            return;
        foreach (var line in LinesOf(block))
            if (WaitNotice.Of(string.Concat(line.Select(node => node.TextContent)), publication) is { } notice)
            {
                _asked.Add((notice.Line, notice.Until));
                foreach (var node in line)
                    node.Parent?.RemoveChild(node);
            }
    }

    /// <summary>The nodes of each line of a block, the break after it among them.</summary>
    private static List<List<INode>> LinesOf(IElement block)
    {
        var lines = new List<List<INode>> { new() };
        foreach (var node in block.ChildNodes.ToList())
        {
            lines[^1].Add(node);
            if (node is IElement { LocalName: "br" })
                lines.Add([]);
        }

        return lines;
    }

    private static string EditionText(IElement block) => FrontText.Of(block);

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
