using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>The words around a name that say what the person is, and whose.</summary>
internal static class RoleTokens
{
    private const int MaxRole = 16;
    private const int MaxJoined = 5;
    private const int MaxHouse = 3;

    /// <summary>"A, joined this time by B", "A, writing with B", "A, again with B"; null if nothing of the kind stands there.</summary>
    public static int? JoinedBy(IReadOnlyList<Token> tokens, int at)
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
        return by > 0 && NameTokens.Name(tokens, AfterRole(tokens, by + 1)) is not null ? AfterRole(tokens, by + 1) : null;
    }

    /// <summary>Words such as "CNAS adjunct fellow" or "the Canadian oceanographer" between "and" and the name.</summary>
    public static int AfterRole(IReadOnlyList<Token> tokens, int at)
    {
        var end = OfHouse(tokens, at) ?? OfWhom(tokens, at) ?? at;
        if (end > at)
            return end;
        // "Australian Ambassador A": whence the title's holder is.
        if (at + 2 < tokens.Count && tokens[at].IsCapital && !RoleWords.IsTitle(tokens[at].Text) && RoleWords.IsTitle(tokens[at + 1].Text)
            && NameTokens.Name(tokens, at + 1) is not null)
            return at + 1;
        while (
            end < tokens.Count && end - at < 8 && (RoleWords.IsLowerRole(tokens[end].Text) || RoleWords.IsOrganisation(tokens[end].Text)))
            end++;
        if (end > at && NameTokens.Name(tokens, end) is not null)
            return end;
        if (end > at && BeforeTitle(tokens, end) is { } titled)
            return titled;
        if (at + 2 < tokens.Count && tokens[at].Text is "her" or "his" or "their" && tokens[at + 1].Text is "guest" or "guests"
            or "host" or "colleague")
            return tokens[at + 2].IsComma ? at + 3 : at + 2;
        for (end = at; end < tokens.Count && end - at < 6 && tokens[end].IsWord; end++)
            if (end > at && RoleWords.IsOccupation(tokens[end - 1].Text) && NameTokens.Name(tokens, end) is not null)
                return end;
            else if (!RoleWords.IsOccupation(tokens[end].Text) && !MayDescribe(tokens, at, end))
                break;
        return at;
    }

    /// <summary>"former Harbour Office Director A": where the title begins behind the words for the house.</summary>
    private static int? BeforeTitle(IReadOnlyList<Token> tokens, int at)
    {
        for (var title = at + 1; title < tokens.Count && title - at <= MaxHouse && tokens[title - 1].IsCapital; title++)
            if (RoleWords.IsTitle(tokens[title].Text) && NameTokens.Name(tokens, title) is not null)
                return title;
        return null;
    }

    /// <summary>"the Pier and Lock Foundation’s A", "Tidewater’s former prime minister A": where A begins.</summary>
    private static int? OfWhom(IReadOnlyList<Token> tokens, int at)
    {
        for (var whose = at; whose < tokens.Count && whose - at < 9; whose++)
        {
            if (PossessiveForm.Is(tokens[whose].Text))
            {
                var role = whose + 1;
                while (role < tokens.Count && role - whose < 5
                    && (RoleWords.IsLowerRole(tokens[role].Text) || RoleWords.IsOccupation(tokens[role].Text)))
                    role++;
                return NameTokens.Name(tokens, role) is not null ? role : null;
            }

            if (!tokens[whose].IsCapital && tokens[whose].Text is not ("the" or "and" or "of" or "for" or "on" or "in"))
                return null;
        }

        return null;
    }

    /// <summary>"A of the Harbour Institute for Trade, B": where the words for the house end; null if none stand there.</summary>
    public static int? AfterHouse(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at].Text is not ("of" or "at" or "from"))
            return null;
        var end = at + (tokens[at + 1].Is("the") ? 2 : 1);
        if (!tokens[end].IsCapital)
            return null;
        while (end < tokens.Count && (tokens[end].IsCapital || IsInName(tokens, end)))
            end++;
        return ProgramEnd(tokens, end) ?? end;
    }

    /// <summary>"Energy, Economics, and Security program": the list within a house's name ends at its noun.</summary>
    private static int? ProgramEnd(IReadOnlyList<Token> tokens, int comma)
    {
        for (var at = comma; at < tokens.Count && at - comma < MaxRole; at++)
            if (tokens[at].Text is "program" or "programme" or "project" or "team" or "initiative" or "Program" or "Programme")
                return at + 1;
            else if (!tokens[at].IsCapital && !tokens[at].IsComma && !tokens[at].Is("and"))
                return null;
        return null;
    }

    /// <summary>A small word within a house's name, not one before the next person's.</summary>
    private static bool IsInName(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is "of" or "for" or "and" or "in" or "on" or "the" && at + 1 < tokens.Count
        && (tokens[at + 1].IsCapital || tokens[at + 1].Is("the")) && NameTokens.Name(tokens, at + 1) is null;

    /// <summary>"Pier Bioworks executive A": where A begins, behind whose A is and what; null if nothing such stands there.</summary>
    private static int? OfHouse(IReadOnlyList<Token> tokens, int at)
    {
        var role = at;
        while (role < tokens.Count && role - at < 5 && (tokens[role].IsCapital || (role > at && IsParticle(tokens, role))))
            role++;
        var end = role;
        while (end < tokens.Count && end - role < 3
            && (RoleWords.IsLowerRole(tokens[end].Text) || RoleWords.IsOccupation(tokens[end].Text)))
            end++;
        return role > at && end > role
            && !tokens.Skip(role).Take(end - role).Any(token => token.Text is "and" or "the" or "our" or "its")
            && NameTokens.Name(tokens, end) is not null ? end : null;
    }

    /// <summary>"Universidade de São Paulo".</summary>
    private static bool IsParticle(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is "de" or "di" or "du" or "da" or "of" && at + 1 < tokens.Count && tokens[at + 1].IsCapital;

    /// <summary>What may stand before an occupation: an article, "former", or an adjective with a capital.</summary>
    private static bool MayDescribe(IReadOnlyList<Token> tokens, int from, int at) =>
        tokens[at].IsCapital || RoleWords.IsLowerRole(tokens[at].Text) || (at == from && tokens[at].Text is "a" or "an" or "the")
        || (at + 1 < tokens.Count && RoleWords.IsOccupation(tokens[at + 1].Text) && !Verbs.IsAny(tokens[at].Text));

    /// <summary>"USN (Ret.),": of which forces somebody is.</summary>
    private static bool IsService(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is { Length: >= 2 and <= 5 } word && word.All(char.IsUpper)
        && at + 1 < tokens.Count && (tokens[at + 1].IsComma || tokens[at + 1].Text is "(");

    /// <summary>The comma that ends a role after a name, ", a senior fellow at X,"; null if no role stands there.</summary>
    public static int? RoleEnd(IReadOnlyList<Token> tokens, int comma)
    {
        if (comma >= tokens.Count || !tokens[comma].IsComma || comma + 1 >= tokens.Count
            || !(RoleWords.StartsRole(tokens[comma + 1].Text) || IsService(tokens, comma + 1)))
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
}
