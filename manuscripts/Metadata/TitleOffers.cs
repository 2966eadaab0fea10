using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Manuscripts.Accounts;
using Manuscripts.Readers;

namespace Manuscripts.Metadata;

/// <summary>
/// Several titles from which the desk may choose, "Headline suggestions:" and a list, over or under the text: the one that the author
/// likes best, the one in bold, or the first, is the piece's.
/// </summary>
internal static partial class TitleOffers
{
    private const int Reach = 8;
    private const int Most = 6;
    private const int Fewest = 2;
    private const int LongestTitle = 140;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>Takes them off a body.</summary>
    public static IReadOnlyList<DraftField> Take(IElement body, Account account)
    {
        var ends = body.Children.Take(Reach).Concat(body.Children.Skip(Math.Max(Reach, body.ChildElementCount - Reach)));
        if (ends.FirstOrDefault(block => IsLabel(FrontText.Of(block))) is not { NextElementSibling: { } next } label)
            return [];
        List<IElement> blocks = next.LocalName is "ol" or "ul" ? [next] : Offers(label);
        List<IElement> offers = next.LocalName is "ol" or "ul" ? [.. next.Children] : blocks;
        if (offers.Count is 0 or > Most || offers.Exists(offer => FrontText.Of(offer) is not { Length: > 2 and <= LongestTitle }))
            return [];
        var chosen = offers.Find(IsLiked) ?? Preferred(FrontText.Of(label), offers)
            ?? offers.Find(offer => Form.IsWholly(offer, "strong")) ?? offers[0];
        account.Leave(ProblemCodes.DeskLeftOut, FrontText.Of(label));
        foreach (var other in offers.Where(offer => offer != chosen))
            account.Leave(ProblemCodes.DeskLeftOut, FrontText.Of(other));
        account.Move(FrontText.Of(chosen));
        label.Remove();
        blocks.ForEach(block => block.Remove());
        return [new DraftField("title", [WithoutRemark(Number().Replace(FrontText.Of(chosen), ""))])];
    }

    /// <summary>Whether a line says that titles to choose from follow.</summary>
    public static bool IsLabel(string text) => Label().IsMatch(text);

    /// <summary>The numbered lines under the label; if there are none, the lines that have the form of titles.</summary>
    private static List<IElement> Offers(IElement label)
    {
        List<IElement> numbered = [.. After(label).TakeWhile(IsNumbered).Take(Most)];
        if (numbered.Count > 0)
            return numbered;
        List<IElement> lines = [.. After(label).TakeWhile(IsTitle).Take(Most + 1)];
        return lines.Count >= Fewest ? lines : [];
    }

    /// <summary>"Two Weirs (my favourite)".</summary>
    private static bool IsLiked(IElement offer) => Remark(FrontText.Of(offer)) is not null;

    private static string WithoutRemark(string title) => Remark(title) is { } remark ? title[..remark].Trim() : title;

    /// <summary>Where in a title's line begins what says that its author likes it; null if nothing does.</summary>
    private static int? Remark(string title) =>
        title.EndsWith(')') && title.LastIndexOf('(') is > 0 and var open && Likes().IsMatch(title[open..]) ? open : null;

    /// <summary>"(my favourite is the second)", "(we like no. 2 best)"; null if the label says nothing of the kind.</summary>
    private static IElement? Preferred(string label, List<IElement> offers)
    {
        if (label.AsSpan().IndexOfAny('(', '–', '—') is not (>= 0 and var open) || !Likes().IsMatch(label[open..]))
            return null;
        var remark = label[open..].ToLowerInvariant();
        for (var at = 0; at < Math.Min(offers.Count, Ordinals.Length); at++)
            if (remark.Contains(Ordinals[at], StringComparison.Ordinal)
                || remark.Any(char.IsAsciiDigit) && remark.First(char.IsAsciiDigit) - '1' == at)
                return offers[at];
        return null;
    }

    private static IEnumerable<IElement> After(IElement block)
    {
        for (var at = block.NextElementSibling; at is not null; at = at.NextElementSibling)
            yield return at;
    }

    private static bool IsNumbered(IElement block) => Number().IsMatch(FrontText.Of(block));

    private static bool IsTitle(IElement block) =>
        block.LocalName is "p" or "h2" or "h3" && FrontText.Of(block) is { Length: > 2 and <= LongestTitle } text
        && text[^1] is not ('.' or ':' or ',')
        && FrontLabel.Of(text) is null && NameLine.Of(text) is null && Byline.Names(text).Count == 0;

    [GeneratedRegex(
        @"^(?:(?:suggested|possible|proposed|alternative|optional)\s(?:headlines|titles)|(?:headline|title)s?\s"
        + @"(?:suggestions|options|ideas|proposals|alternatives)|titelvorschläge|propositions de titre|propuestas de título"
        + @"|propozycje tytułu|titelsuggesties|proposte di titolo)"
        + @"(?:\s\([^)]{1,60}\)|,\s[^:]{1,60})?\s?:?$|^(?:headlines|titles)\s[–—-]\s[^:]{1,60}:$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:favou?rite|like|prefer|preferred|best)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Likes();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]|[a-f][.)]|[-–•*]|option\s[a-f\d][:.)])\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
