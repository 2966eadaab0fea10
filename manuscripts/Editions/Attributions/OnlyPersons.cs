using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// Where no form fits, the only persons that a text names made the piece, if they do something in it or it is said to be theirs. Whom a
/// text is about it speaks of in other words.
/// </summary>
internal static class OnlyPersons
{
    private const int Most = 6;

    /// <summary>None if there are several in different places, or the text may be about them.</summary>
    public static IReadOnlyList<string> Find(AbstractText text)
    {
        IReadOnlyList<string> found = [];
        foreach (var tokens in Tokens.OfSentences(text.Text))
        {
            var groups = NameGroup.In(tokens, 0).Where(group => !text.IsInEmphasis(tokens[group.Start].Start)).ToList();
            if (groups.Count == 0)
                continue;
            var isMakers = Made(tokens, groups[0]) || (groups[0].Start == 0 && GoesOn(text, tokens[^1].End));
            if (found.Count > 0 || !isMakers || groups.Count > 2 || (groups.Count == 2 && !IsBeside(tokens, groups[1])))
                return [];
            found = [.. groups.SelectMany(group => group.Names)];
        }

        return found.Count <= Most ? found : [];
    }

    private static bool Made(List<Token> tokens, NameGroup group)
    {
        var before = group.Start - 1;
        if (before >= 0 && RoleWords.IsOffice(tokens[before].Text))
            return false;
        while (before >= 0 && (RoleWords.IsLowerRole(tokens[before].Text) || RoleWords.IsOccupation(tokens[before].Text)
            || (tokens[before].IsCapital && before + 1 < group.Start) || RoleWords.IsOrganisation(tokens[before].Text)))
            before--;
        // "a group chaired by A".
        if (before > 0 && tokens[before].Is("by") && tokens[before - 1].Text is "chaired" or "led" or "headed" or "convened")
            return false;
        if (before >= 0 && tokens[before].Text is "by" or "from" or "with" or "featuring" or "par" or "avec" or "von" or "mit"
            or "con" or "por" or "di")
            return true;
        return before > 0 && tokens[before].Is("of") && tokens[before - 1].Is("work")
            || (before < 0 || !(tokens[before].IsWord && char.IsLower(tokens[before].Text[0]))) && Acts(tokens, group);
    }

    /// <summary>Behind the names stands what they do: a word in small letters with a verb's ending, or a verb that blurbs use.</summary>
    private static bool Acts(List<Token> tokens, NameGroup group)
    {
        var at = new GroupPlace(tokens, group).AfterRole;
        while (at < tokens.Count && Verbs.IsAdverb(tokens[at].Text))
            at++;
        if (at >= tokens.Count || !char.IsLower(tokens[at].Text[0]) || Verbs.IsOfNews(tokens[at].Text))
            return false;
        var word = tokens[at].Text;
        return !Verbs.IsWeak(word)
            && (Verbs.IsAny(word)
                || (group.Names.Count == 1 && word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)));
    }

    /// <summary>The next sentence tells what they say there: "In X they describe".</summary>
    private static bool GoesOn(AbstractText text, int from)
    {
        var tokens = Tokens.Of(text.Text, from, text.Text.Length);
        for (var at = 0; at + 1 < tokens.Count; at++)
            if (tokens[at].Text.ToLowerInvariant() is "they" or "she" or "he" or "two" or "authors" && Verbs.IsTelling(tokens[at + 1].Text))
                return true;
        return false;
    }

    /// <summary>"with the hydrologist A", "; A will moderate".</summary>
    private static bool IsBeside(List<Token> tokens, NameGroup group)
    {
        for (var at = group.Start - 1; at >= 0 && group.Start - at < 6; at--)
            if (tokens[at].Text is "with" or "guest" or "guests" or "host" or "co-author" or ";")
                return true;
        return false;
    }
}
