using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// The letter to the desk over a piece, "Dear editor, please find below …", with what a mail program wrote above it. It is one only if a
/// title and more text than its own follow: an open letter is the piece itself.
/// </summary>
/// <param name="Lines">In which its writer may ask to wait.</param>
/// <param name="Writer">Who sent the piece as a work of their own; null if the letter does not say so.</param>
internal sealed record CoverLetter(IReadOnlyList<string> Lines, string? Writer)
{
    private const int Reach = 12;
    private const int MostBlocks = 16;
    private const int MostWords = 250;
    private const int LeastPiece = 60;
    private const int MostHeadLines = 8;
    private const int LongestHeadLine = 90;
    private const int LongestName = 60;
    private const int MostForwarded = 3;
    private const int MostForwardedWords = 120;

    private static readonly CoverLetter None = new([], null);

    /// <summary>Whom editors greet in a newsletter, and authors never at a desk.</summary>
    private static readonly string[] Readers =
    [
        "reader", "friends", "subscriber", "member", "supporter", "colleagues", " all", "everyone", "leser", "freunde", "abonnent",
        "mitglieder", "lecteur", "lectrice", "amis", "abonné", "lector", "amigos", "suscriptor", "lettor", "amici", "lezer", "vrienden",
    ];

    private static readonly string[] DeskWords =
    [
        "attach", "enclose", "below is", "here is the piece", "here is my piece", "for your consideration", "submission", "headline",
        "words", "exclusive",
    ];

    /// <summary>How somebody speaks of a piece that is their own.</summary>
    private static readonly string[] Own =
    [
        " my ", " mine ", " i wrote ", " i've written ", " i have written ", " here it is", " i attach ", " i enclose ",
        " mein", " hier ist ", " ma tribune", " mon texte", " mi columna", " mi artículo", " te mando ", " mijn ", " ik ", " mój ",
        " moim ", " przesyłam ", " mio ", " minha ", " meu ",
    ];

    /// <summary>How somebody speaks of a piece that is another's.</summary>
    private static readonly string[] Others =
    [
        " client", " on behalf ", " minister", " my boss", " my colleague", " her piece", " his piece", " their piece", "'s piece",
        "’s piece", "'s article", "’s article", " he asks", " she asks", " he is happy", " she is happy", " he's ", " she's ",
    ];

    /// <summary>Takes it off a document; a letter that forwards another, with that.</summary>
    public static CoverLetter Take(IElement body, Account account)
    {
        var whole = Forwarded(body, account);
        for (var tries = 0; tries < MostForwarded && TakeOne(body, account, whole.Lines.Count > 0) is { Lines.Count: > 0 } found; tries++)
            whole = new CoverLetter([.. whole.Lines, .. found.Lines], found.Writer ?? whole.Writer);
        return whole;
    }

    /// <summary>What somebody wrote over a mail that is passed on, with that mail's head.</summary>
    private static CoverLetter Forwarded(IElement body, Account account)
    {
        var blocks = body.Children.ToList();
        var head = blocks.Take(Reach).ToList().FindIndex(block => BlockLines.Of(block).Any(MailHead.IsMark) || MailHead.IsAt(block));
        if (head < 0 || blocks.Take(head).Sum(Words) > MostForwardedWords)
            return None;
        var end = head + 1;
        while (end < blocks.Count && BlockLines.Of(blocks[end]) is { Count: > 0 } below && below.All(MailHead.IsLine))
            end++;
        if (blocks.Skip(end).Sum(Words) < LeastPiece)
            return None;
        var lines = TakeOff([.. blocks.Take(end)], account);
        return new CoverLetter(lines, MailHead.Sender(lines));
    }

    private static CoverLetter TakeOne(IElement body, Account account, bool isForwarded)
    {
        var blocks = body.Children.ToList();
        var start = blocks.Take(Reach).ToList().FindIndex(Greets);
        if (start < 0 && !isForwarded && Salutation.IsName(blocks.Count > 0 ? FirstLine(blocks[0]) : ""))
            start = 0;
        if (start < 0 || Readers.Any(word => Greeting(blocks[start]).Contains(word, StringComparison.OrdinalIgnoreCase))
            || !blocks.Take(start).All(MayStandAbove) || End(blocks, start) is not { } end)
            return None;
        var letter = blocks.Take(end).Where((block, at) => at >= start || !IsOfPiece(block)).ToList();
        var (own, below) = (letter.Sum(Words), blocks.Skip(end).Sum(Words));
        if (own > MostWords || below < LeastPiece || below <= own || !(IsTitleAt(blocks, end) || letter.Exists(IsRule)))
            return None;
        var lines = TakeOff(letter, account);
        return new CoverLetter(lines, WriterOf(lines));
    }

    /// <summary>What the blocks said, which the piece no longer does.</summary>
    private static List<string> TakeOff(List<IElement> letter, Account account)
    {
        var lines = letter.SelectMany(BlockLines.Of).Where(line => line.Length > 0).ToList();
        account.Leave(ProblemCodes.LetterLeftOut, string.Join('\n', letter.Select(BodyWords.Text)));
        letter.ForEach(block => block.Remove());
        return lines;
    }

    private static bool Greets(IElement block) =>
        Salutation.IsAlone(FirstLine(block)) || (block.LocalName is "p" or "blockquote" && Salutation.IsRunIn(FrontText.Of(block)));

    private static string Greeting(IElement block) =>
        FirstLine(block) is var line && line.IndexOfAny([',', '!', ':']) is > 0 and var end ? line[..end] : line;

    /// <summary>Who signed under a letter that speaks of the piece as its writer's, or sent it.</summary>
    private static string? WriterOf(List<string> lines)
    {
        var text = $" {string.Join(' ', lines).ToLowerInvariant()} ";
        return Own.Any(text.Contains) && !Others.Any(text.Contains)
            ? lines.Where(line => line.Length <= LongestName).Select(line => MailHead.Person(line.TrimStart('–', '—', '-', ' ')))
                .LastOrDefault(name => name is not null) ?? MailHead.Sender(lines)
            : null;
    }

    /// <summary>The block behind the letter's close and name; null if it has none.</summary>
    private static int? End(List<IElement> blocks, int start)
    {
        var last = Math.Min(blocks.Count - 1, start + MostBlocks);
        var close = -1;
        for (var at = start; at <= last && close < 0; at++)
            if (BlockLines.Of(blocks[at]).Skip(at == start ? 1 : 0).Any(LetterClose.Fits) || (at > start && IsRule(blocks[at])))
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

    /// <summary>
    /// A letter that ends without a word: the piece begins with the first line that is a heading, or wholly bold. Behind one that is a
    /// single paragraph any title may be the piece's.
    /// </summary>
    private static int? TitleBelow(List<IElement> blocks, int start, int last)
    {
        for (var at = start + 1; at <= last; at++)
            if ((blocks[at].LocalName is "h1" or "h2" || (Form.IsWholly(blocks[at], "strong") && IsTitleAt(blocks, at)))
                && (at == start + 1 ? Salutation.IsRunIn(FrontText.Of(blocks[start]))
                    : blocks.Take(at).Skip(start + 1).Any(block => WaitRequest.IsIn(FrontText.Of(block)) || IsOfDesk(FrontText.Of(block)))))
                return at;
        return Salutation.IsRunIn(FrontText.Of(blocks[start])) && IsTitleAt(blocks, start + 1)
            && HeaderText.Of(blocks[start + 1]) is var title && TitleForm.Fits(title) && title.Contains(' ', StringComparison.Ordinal)
            ? start + 1
            : null;
    }

    /// <summary>"I attach my piece": what is said only to a desk.</summary>
    private static bool IsOfDesk(string text) =>
        DeskWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The writer's name, post, address, the head of a mail that is forwarded, and what parts the letter from the piece.</summary>
    private static bool IsUnderClose(IElement block) =>
        IsRule(block)
        || (FrontText.Of(block) is var text && (!text.Any(char.IsLetter) || DeskLine.Fits(text)
            || BlockLines.Of(block).All(line => NameLine.Of(line) is not null || Affiliation.Fits(line) || DeskLine.Fits(line)
                || MailHead.IsLine(line) || MailHead.IsMark(line) || IsContact(line))));

    /// <summary>"Direct line 01271 555 036".</summary>
    private static bool IsContact(string line) => line.Length <= LongestName && ContactLine.HasMeans(line);

    /// <summary>"Now We Know", in bold: a title that looks like a name, unless another follows it.</summary>
    private static bool IsBoldTitle(List<IElement> blocks, int at) =>
        IsBold(blocks[at]) && !IsContact(FrontText.Of(blocks[at])) && !(at + 1 < blocks.Count && IsBold(blocks[at + 1]));

    private static bool IsBold(IElement block) =>
        block.LocalName is not "hr" && (block.LocalName is not "p" || Form.IsWholly(block, "strong"));

    private static bool IsRule(IElement block) =>
        block.LocalName is "hr" || MailHead.IsAt(block) || MailHead.IsRule(FrontText.Of(block))
        || BlockLines.Of(block).Any(MailHead.IsMark);

    private static bool IsTitleAt(List<IElement> blocks, int at) =>
        at < blocks.Count && HeaderText.Of(blocks[at]) is var text
        && (HeaderTitle.CouldBe(blocks[at], text) || TitleForm.IsLine(text) || IsOfPiece(blocks[at]) || Kicker.Fits(text)
            || TitleOffers.IsLabel(text));

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
        BlockLines.Of(block) is { Count: > 0 } lines
        && lines.All(line => FrontLabel.Of(line) is { Field: "title" or "dek", IsJargon: true });

    private static int Words(IElement block) => BodyWords.Count(BodyWords.Text(block));

    private static string FirstLine(IElement block) => BlockLines.Of(block).FirstOrDefault() ?? "";
}
