using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Manuscripts.Accounts;
using Manuscripts.Readers;

namespace Manuscripts.Metadata;

/// <summary>
/// Several titles from which the desk may choose, "Headline suggestions:" and a list: the one in bold, or the first, is the piece's.
/// </summary>
internal static partial class TitleOffers
{
    private const int Reach = 6;
    private const int Most = 6;
    private const int LongestTitle = 140;

    /// <summary>Takes them off a body.</summary>
    public static IReadOnlyList<DraftField> Take(IElement body, Account account)
    {
        if (body.Children.Take(Reach).FirstOrDefault(block => Label().IsMatch(FrontText.Of(block))) is not { NextElementSibling: { } next }
            label)
            return [];
        List<IElement> blocks = next.LocalName is "ol" or "ul" ? [next] : [.. After(label).TakeWhile(IsNumbered).Take(Most)];
        List<IElement> offers = next.LocalName is "ol" or "ul" ? [.. next.Children] : blocks;
        if (offers.Count is 0 or > Most || offers.Exists(offer => FrontText.Of(offer) is not { Length: > 2 and <= LongestTitle }))
            return [];
        var chosen = offers.Find(offer => Form.IsWholly(offer, "strong")) ?? offers[0];
        account.Leave(ProblemCodes.DeskLeftOut, FrontText.Of(label));
        foreach (var other in offers.Where(offer => offer != chosen))
            account.Leave(ProblemCodes.DeskLeftOut, FrontText.Of(other));
        account.Move(FrontText.Of(chosen));
        label.Remove();
        blocks.ForEach(block => block.Remove());
        return [new DraftField("title", [Number().Replace(FrontText.Of(chosen), "")])];
    }

    private static IEnumerable<IElement> After(IElement block)
    {
        for (var at = block.NextElementSibling; at is not null; at = at.NextElementSibling)
            yield return at;
    }

    private static bool IsNumbered(IElement block) => Number().IsMatch(FrontText.Of(block));

    [GeneratedRegex(
        @"^(?:(?:suggested|possible|proposed|alternative|optional)\s(?:headlines|titles)|(?:headline|title)s?\s"
        + @"(?:suggestions|options|ideas|proposals|alternatives)|titelvorschläge|propositions de titre|propuestas de título)"
        + @"(?:\s\([^)]{1,60}\))?\s?:?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]|[a-f][.)]|[-–•*])\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
