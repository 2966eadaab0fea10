using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// The letter to the desk over a piece, "Dear editor, please find below …", with what a mail program wrote above it. It is one only if a
/// title and more text than its own follow: an open letter is the piece itself.
/// </summary>
internal static class CoverLetter
{
    private const int Reach = 12;
    private const int LongestSalutation = 60;
    private const int MostBlocks = 16;
    private const int MostWords = 250;
    private const int LeastPiece = 60;
    private const int LeastMarks = 6;
    private const int MostHeadLines = 8;
    private const int LongestHeadLine = 90;

    private static readonly string[] Salutations =
    [
        "Dear ", "Hi ", "Hi,", "Hello", "To the editor", "Good morning", "Good afternoon", "Greetings", "Sehr geehrte", "Liebe ", "Lieber ",
        "Guten Tag", "Hallo", "Madame", "Monsieur", "Bonjour", "Cher ", "Chère ", "Estimad", "Hola", "Gentil", "Buongiorno", "Geachte",
        "Beste ",
    ];

    /// <summary>Whom editors greet in a newsletter, and authors never at a desk.</summary>
    private static readonly string[] Readers =
    [
        "reader", "friends", "subscriber", "member", "supporter", "colleagues", " all", "everyone", "leser", "freunde", "abonnent",
        "mitglieder", "lecteur", "lectrice", "amis", "abonné", "lector", "amigos", "suscriptor", "lettor", "amici", "lezer", "vrienden",
    ];

    /// <summary>Whether a line greets somebody and says nothing else.</summary>
    public static bool IsSalutation(string line) =>
        line.Trim() is { Length: > 2 and <= LongestSalutation } text && text[^1] is ',' or ':' or '!' or '–' or '—'
        && Salutations.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes it off a document.</summary>
    /// <returns>Its lines, in which its writer may ask to wait; none if there is no such letter.</returns>
    public static IReadOnlyList<string> Take(IElement body, Account account)
    {
        var blocks = body.Children.ToList();
        var start = blocks.Take(Reach).ToList().FindIndex(block => IsSalutation(FirstLine(block)));
        if (start < 0 || Readers.Any(word => FirstLine(blocks[start]).Contains(word, StringComparison.OrdinalIgnoreCase))
            || !blocks.Take(start).All(MayStandAbove) || End(blocks, start) is not { } end)
            return [];
        var letter = blocks.Take(end).Where((block, at) => at >= start || !IsOfPiece(block)).ToList();
        var (own, below) = (letter.Sum(Words), blocks.Skip(end).Sum(Words));
        if (own > MostWords || below < LeastPiece || below <= own || !IsTitleAt(blocks, end))
            return [];
        var lines = letter.SelectMany(BlockLines.Of).Where(line => line.Length > 0).ToList();
        account.Leave(ProblemCodes.LetterLeftOut, string.Join('\n', letter.Select(BodyWords.Text)));
        letter.ForEach(block => block.Remove());
        return lines;
    }

    /// <summary>The block behind the letter's close and name; null if it has none.</summary>
    private static int? End(List<IElement> blocks, int start)
    {
        var last = Math.Min(blocks.Count - 1, start + MostBlocks);
        var close = -1;
        for (var at = start; at <= last && close < 0; at++)
            if (BlockLines.Of(blocks[at]).Skip(at == start ? 1 : 0).Any(LetterClose.Fits) || (at > start && blocks[at].LocalName is "hr"))
                close = at;
        if (close < 0)
            return TitleBelow(blocks, start, last);
        // "All best," and then a first name.
        var end = close + 1 + (close + 2 < blocks.Count && LetterClose.IsBare(BlockLines.Of(blocks[close]).LastOrDefault() ?? "")
            && FrontText.Of(blocks[close + 1]).Split(' ') is { Length: <= 2 } ? 1 : 0);
        while (end < blocks.Count && end - close <= MostBlocks / 2 && IsUnderClose(blocks[end]) && !IsBoldTitle(blocks, end))
            end++;
        return end;
    }

    /// <summary>A letter that ends without a word: the piece begins with the first line that is a heading, or wholly bold.</summary>
    private static int? TitleBelow(List<IElement> blocks, int start, int last)
    {
        for (var at = start + 2; at <= last; at++)
            if ((blocks[at].LocalName is "h1" or "h2" || (Form.IsWholly(blocks[at], "strong") && IsTitleAt(blocks, at)))
                && blocks.Take(at).Skip(start + 1).Any(block => WaitRequest.IsIn(FrontText.Of(block)) || IsOfDesk(FrontText.Of(block))))
                return at;
        return null;
    }

    /// <summary>"I attach my piece": what is said only to a desk.</summary>
    private static bool IsOfDesk(string text) =>
        DeskWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] DeskWords =
    [
        "attach", "enclose", "below is", "here is the piece", "here is my piece", "for your consideration", "submission", "headline",
        "words", "exclusive",
    ];

    /// <summary>The writer's name, post, address, and what parts the letter from the piece.</summary>
    private static bool IsUnderClose(IElement block) =>
        block.LocalName is "hr"
        || (FrontText.Of(block) is var text && (!text.Any(char.IsLetter) || DeskLine.Fits(text) || IsRuled(text)
            || BlockLines.Of(block).All(line => NameLine.Of(line) is not null || Affiliation.Fits(line) || DeskLine.Fits(line))));

    /// <summary>"Now We Know", in bold: a title that looks like a name, unless another follows it.</summary>
    private static bool IsBoldTitle(List<IElement> blocks, int at) =>
        IsBold(blocks[at]) && !(at + 1 < blocks.Count && IsBold(blocks[at + 1]));

    private static bool IsBold(IElement block) =>
        block.LocalName is not "hr" && (block.LocalName is not "p" || Form.IsWholly(block, "strong"));

    /// <summary>"---------- article below ----------".</summary>
    private static bool IsRuled(string text) =>
        text.Length <= LongestSalutation && text.Trim() is [var first, .., var last] && first == last && first is '-' or '=' or '*' or '_'
        && text.Count(c => c == first) >= LeastMarks;

    private static bool IsTitleAt(List<IElement> blocks, int at) =>
        at < blocks.Count && HeaderText.Of(blocks[at]) is var text
        && (HeaderTitle.CouldBe(blocks[at], text) || TitleForm.IsLine(text) || IsOfPiece(blocks[at]) || Kicker.Fits(text));

    /// <summary>
    /// The head of a letter: addresses, dates, whom it goes to, what a mail program wrote. Its lines are short, whatever they say.
    /// </summary>
    private static bool MayStandAbove(IElement block) =>
        block.LocalName is "hr"
        || (block.LocalName is "p" or "h1" or "h2" or "h3" or "h4" && BlockLines.Of(block) is { Count: <= MostHeadLines } lines
            && lines.All(line => line.Length <= LongestHeadLine))
        || (FrontText.Of(block) is var text && (!text.Any(char.IsLetter) || DeskLine.Fits(text) || Kicker.Fits(text)
            || BlockLines.Of(block).All(line => FrontLabel.Of(line) is not null)));

    /// <summary>"Headline: …" speaks of the piece; "Subject: …" of the letter.</summary>
    private static bool IsOfPiece(IElement block) =>
        BlockLines.Of(block).All(line => FrontLabel.Of(line) is { Field: "title" or "dek", IsJargon: true });

    private static int Words(IElement block) => BodyWords.Count(BodyWords.Text(block));

    private static string FirstLine(IElement block) => BlockLines.Of(block).FirstOrDefault() ?? "";
}
