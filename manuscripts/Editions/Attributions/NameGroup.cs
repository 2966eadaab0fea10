using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>Persons named in a row: "A", "A and B", "A, B, and C", each perhaps with titles before and a role after the name.</summary>
/// <param name="Names">Without titles and honours.</param>
/// <param name="Start">The first token of it, titles among them.</param>
/// <param name="End">The token after it.</param>
/// <param name="IsCued">Whether a word such as "experts", "hosts" or "senior fellow" stands straight before it.</param>
internal sealed record NameGroup(IReadOnlyList<string> Names, int Start, int End, bool IsCued)
{
    private const int MaxWords = 6;
    private const int MaxRole = 16;
    private const int MaxNames = 16;
    private const int MaxJoined = 5;

    private static readonly HashSet<string> Particles = new([.. PersonName.Particles.Split('|'), "ni", "st."], StringComparer.Ordinal);

    /// <summary>Words that open a sentence with a capital.</summary>
    private static readonly HashSet<string> NeverFirst = new(StringComparer.Ordinal)
    {
        "As", "Watch", "See", "Hear", "Join", "Listen", "Read", "While", "But", "Both", "When", "After", "Before", "Since", "Although",
        "Though", "If", "Here", "Yet", "Still", "Even", "Today", "By", "With", "From", "To", "Through", "Featuring", "Because", "Despite",
        "Instead", "So", "Nor", "Or", "Like", "Our", "Their", "Meanwhile", "Finally", "First", "Now", "Then", "Also", "Another", "Hosts",
            "Experts", "Authors", "Together", "Once",
        "Drawing", "Building", "Speaking", "Writing", "Testifying", "Led", "Is", "Are", "Can", "Should", "Will", "Did", "Does",
        "Rapport", "Note", "Tribune", "Entretien", "Dans", "Notre", "Pour", "Avec", "Un", "Une", "Le", "La", "Les", "Der", "Die", "Das",
        "Ein", "Eine", "Im", "Mit", "Von", "El", "Los", "Las", "En", "Con", "Il", "Lo", "Nel",
    };

    /// <summary>Whether a name may begin with a word: "From" and its like only open a sentence.</summary>
    public static bool MayBegin(string word) => !NeverFirst.Contains(word);

    /// <summary>All groups of a sentence from a token on.</summary>
    public static List<NameGroup> In(IReadOnlyList<Token> tokens, int from)
    {
        var groups = new List<NameGroup>();
        for (var at = from; at < tokens.Count;)
        {
            if (At(tokens, at) is { } group)
            {
                groups.Add(group);
                at = group.End;
            }
            else
            {
                at++;
            }
        }

        return groups;
    }

    private static NameGroup? At(IReadOnlyList<Token> tokens, int start)
    {
        var names = new List<string>();
        var at = start;
        while (names.Count < MaxNames && Name(tokens, at) is var (name, end))
        {
            // "Robert M. Gates Senior Fellow A": the chair is called after somebody.
            var holder = end < tokens.Count && RoleWords.IsTitle(tokens[end].Text) ? Name(tokens, end) : null;
            names.Add(holder?.Name ?? name);
            at = holder?.End ?? end;
            if (Next(tokens, at) is not { } next)
                break;
            at = next;
        }

        if (names.Count == 0 || RoleWords.IsOfficial(tokens, start))
            return null;
        // The place after the last name: "A, a fellow, and" did not lead to another.
        var stop = names.Count == 0 ? start : EndOf(tokens, start, names.Count);
        return new NameGroup(names, start, stop, IsCuedAt(tokens, start));
    }

    /// <summary>"experts A", "the report's authors, A, B and C,".</summary>
    private static bool IsCuedAt(IReadOnlyList<Token> tokens, int start) =>
        (start > 0 && (RoleWords.IsCue(tokens[start - 1].Text) || RoleWords.IsOccupation(tokens[start - 1].Text)))
        || RoleWords.IsTitled(tokens, start)
        || (start > 1 && tokens[start - 1].IsComma && RoleWords.IsCue(tokens[start - 2].Text));

    private static int EndOf(IReadOnlyList<Token> tokens, int start, int count)
    {
        var at = start;
        for (var i = 0; i < count; i++)
        {
            at = Name(tokens, at)!.Value.End;
            if (at < tokens.Count && RoleWords.IsTitle(tokens[at].Text) && Name(tokens, at) is var (_, behind))
                at = behind;
            if (i + 1 < count)
                at = Next(tokens, at)!.Value;
        }

        return at;
    }

    /// <summary>Where the next name of the list begins; null if the list ends.</summary>
    private static int? Next(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Is("together") && at + 2 < tokens.Count && tokens[at + 1].Is("with"))
            return AfterRole(tokens, at + 2);
        if (JoinedBy(tokens, at) is { } joined)
            return joined;
        if (IsAnd(tokens, at))
            return AfterRole(tokens, at + 2 < tokens.Count && tokens[at + 1].Text is "to" or "with" ? at + 2 : at + 1);
        if (!tokens[at].IsComma)
            return null;
        var next = at + 1 < tokens.Count && IsAnd(tokens, at + 1) ? at + 2 : at + 1;
        if (Name(tokens, AfterRole(tokens, next)) is not null)
            return AfterRole(tokens, next);
        return
            RoleEnd(tokens, at) is { } role
            && role + 1 < tokens.Count
            && IsAnd(tokens, role + 1)
            && Name(tokens, AfterRole(tokens, role + 2)) is not null
            ? AfterRole(tokens, role + 2)
            : null;
    }

    /// <summary>"A, joined this time by B", "A, writing with B", "A, again with B"; null if nothing of the kind stands there.</summary>
    private static int? JoinedBy(IReadOnlyList<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Is("again"))
            at++;
        if (at + 2 >= tokens.Count || !tokens[at].IsComma)
            return null;
        var by = tokens[at + 1].Is("with") ? at + 1
            : tokens[at + 1].Text is "writing" or "working" && tokens[at + 2].Is("with") ? at + 2
            : tokens[at + 1].Text is "alongside" ? at + 1
            : tokens[at + 1].Is("along") && tokens[at + 2].Is("with") ? at + 2
            : at + 3 < tokens.Count && tokens[at + 1].Is("as") && tokens[at + 2].Is("well") && tokens[at + 3].Is("as") ? at + 3
            : tokens[at + 1].Is("joined") ? tokens.Skip(at).Take(MaxJoined).ToList().FindIndex(token => token.Is("by")) is > 0 and var found
                ? at + found : -1
            : -1;
        return by > 0 && Name(tokens, AfterRole(tokens, by + 1)) is not null ? AfterRole(tokens, by + 1) : null;
    }

    /// <summary>Words such as "CNAS adjunct fellow" or "the Canadian oceanographer" between "and" and the name.</summary>
    private static int AfterRole(IReadOnlyList<Token> tokens, int at)
    {
        var end = OfHouse(tokens, at) ?? at;
        if (end > at)
            return end;
        while (
            end < tokens.Count && end - at < 8 && (RoleWords.IsLowerRole(tokens[end].Text) || RoleWords.IsOrganisation(tokens[end].Text)))
            end++;
        if (end > at && Name(tokens, end) is not null)
            return end;
        if (at + 2 < tokens.Count && tokens[at].Text is "her" or "his" or "their" && tokens[at + 1].Text is "guest" or "guests"
            or "host" or "colleague")
            return tokens[at + 2].IsComma ? at + 3 : at + 2;
        for (end = at; end < tokens.Count && end - at < 6 && tokens[end].IsWord; end++)
            if (end > at && RoleWords.IsOccupation(tokens[end - 1].Text) && Name(tokens, end) is not null)
                return end;
            else if (!RoleWords.IsOccupation(tokens[end].Text) && !MayDescribe(tokens, at, end))
                break;
        return at;
    }

    /// <summary>"Pier Bioworks executive A": where A begins, behind whose A is and what; null if nothing such stands there.</summary>
    private static int? OfHouse(IReadOnlyList<Token> tokens, int at)
    {
        var role = at;
        while (role < tokens.Count && role - at < 4 && tokens[role].IsCapital)
            role++;
        var end = role;
        while (end < tokens.Count && end - role < 3
            && (RoleWords.IsLowerRole(tokens[end].Text) || RoleWords.IsOccupation(tokens[end].Text)))
            end++;
        return role > at && end > role
            && !tokens.Skip(role).Take(end - role).Any(token => token.Text is "and" or "the" or "our" or "its")
            && Name(tokens, end) is not null ? end : null;
    }

    /// <summary>What may stand before an occupation: an article, "former", or an adjective with a capital.</summary>
    private static bool MayDescribe(IReadOnlyList<Token> tokens, int from, int at) =>
        tokens[at].IsCapital || RoleWords.IsLowerRole(tokens[at].Text) || (at == from && tokens[at].Text is "a" or "an" or "the")
        || (at + 1 < tokens.Count && RoleWords.IsOccupation(tokens[at + 1].Text) && !Verbs.IsAny(tokens[at].Text));

    /// <summary>The comma that ends a role after a name, ", a senior fellow at X,"; null if no role stands there.</summary>
    public static int? RoleEnd(IReadOnlyList<Token> tokens, int comma)
    {
        if (comma >= tokens.Count || !tokens[comma].IsComma || comma + 1 >= tokens.Count || !RoleWords.StartsRole(tokens[comma + 1].Text))
            return null;
        for (var at = comma + 1; at < tokens.Count && at - comma <= MaxRole; at++)
        {
            if (tokens[at].IsComma)
                return at;
            if (tokens[at].IsQuote || tokens[at].Text is "." or ";" or ":")
                return null;
        }

        return null;
    }

    private static bool IsAnd(IReadOnlyList<Token> tokens, int at) => tokens[at].Text is "and" or "&" or "with" && at + 1 < tokens.Count;

    /// <summary>One name, and the token after it; null if none stands there.</summary>
    private static (string Name, int End)? Name(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && RoleWords.IsTitle(tokens[at].Text))
            at = AfterBrackets(tokens, AfterOffice(tokens, at + 1));
        var words = new List<string>();
        if (at < tokens.Count && NeverFirst.Contains(tokens[at].Text))
            return null;
        var i = at;
        while (i < tokens.Count && words.Count < MaxWords)
        {
            if (IsNameWord(tokens[i].Text) || IsInitial(tokens[i].Text)
                || (words.Count > 0 && (tokens[i].Text is "St." || IsSurname(tokens, i))))
                words.Add(tokens[i++].Text);
            else if (
                words.Count > 0
                && Particles.Contains(tokens[i].Text)
                && i + 1 < tokens.Count
                && (IsNameWord(tokens[i + 1].Text) || Particles.Contains(tokens[i + 1].Text))
            )
                words.Add(tokens[i++].Text);
            else
                break;
        }

        if (words.Count < 2 || IsInitial(words[^1]) || PossessiveForm.Is(words[^1]))
            return null;
        i = Suffix(tokens, i, words);
        var name = string.Join(' ', words);
        return PersonName.Fits(name) ? (name, AfterBrackets(tokens, i)) : null;
    }

    /// <summary>Whether a title ends a name: "Jonathan Lord", not "A and Lord B".</summary>
    private static bool IsSurname(IReadOnlyList<Token> tokens, int at) =>
        RoleWords.IsTitleAndSurname(tokens[at].Text) && !(at + 1 < tokens.Count && IsNameWord(tokens[at + 1].Text));

    private static int Suffix(IReadOnlyList<Token> tokens, int at, List<string> words)
    {
        var next = at < tokens.Count && tokens[at].IsComma ? at + 1 : at;
        if (next >= tokens.Count || tokens[next].Text.TrimEnd('.') is not ("Jr" or "Sr" or "II" or "III" or "IV"))
            return at;
        words.Add(tokens[next].Text.TrimEnd('.') is "Jr" or "Sr" ? tokens[next].Text.TrimEnd('.') + "." : tokens[next].Text);
        return next + 1;
    }

    /// <summary>"Secretary of the Treasury A", "Minister for Trade B": of what the title is.</summary>
    private static int AfterOffice(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 < tokens.Count && tokens[at].Is("to") && PlaceNames.Contains(tokens[at + 1].Text) && tokens[at + 2].IsCapital)
            return at + 2;
        if (at + 1 >= tokens.Count || tokens[at].Text is not ("of" or "for"))
            return at;
        var office = tokens[at + 1].Is("the") ? at + 2 : at + 1;
        return office + 1 < tokens.Count && Offices.Contains(tokens[office].Text)
            ? office + (tokens[office].Text is "Homeland" or "Foreign" ? 2 : 1)
            : at;
    }

    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal)
    {
        "State", "Defense", "Defence", "Treasury", "Commerce", "Energy", "Interior", "Labor", "Labour", "Education", "Agriculture",
        "Justice", "Transportation", "Transport", "Trade", "Finance", "Health", "Homeland", "Foreign", "Navy",
        "Army", "Staff", "Research", "Studies",
    };

    /// <summary>"(Ret.)" and the like belong to the name before them.</summary>
    private static int AfterBrackets(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Text != "(")
            return at;
        for (var i = at + 1; i < tokens.Count && i - at < 10; i++)
            if (tokens[i].Text == ")")
                return i + 1;
        return at;
    }

    /// <summary>Where the name begins after a particle that is joined to it: "el-Khatib", "d’Arcy".</summary>
    private static int Joined(string word) =>
        word.IndexOfAny(['-', '’', '\'']) is > 0 and < 4 and var mark && mark + 1 < word.Length && char.IsUpper(word[mark + 1])
        && char.IsLower(word[0]) && (mark == 1 || Particles.Contains(word[..mark]) || word[..mark] is "ul" or "ur" or "as" or "an" or "ad")
            ? mark + 1
            : 0;

    private static bool IsInitial(string word) =>
        word.Length is >= 2 and <= 6 && word[^1] == '.' && word.Split('.').All(part => part.Length <= 1 && part.All(char.IsUpper));

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[Joined(word)])
        && (word.Length > 1 || word is "Ó")
        && !word.Any(char.IsDigit)
        && !word.Contains('/')
        && !word.Contains('&')
        && word[^1] != '.'
        && !(word.Length > 2 && word.All(c => char.IsUpper(c) || c == '-'))
        && !RoleWords.IsTitle(word);
}
