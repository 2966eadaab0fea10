using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>One person's name in a sentence, with titles before it and what a person is called within it.</summary>
internal static class NameTokens
{
    private const int MaxWords = 6;

    private static readonly HashSet<string> Particles = new(
        [.. PersonName.Particles.Split('|'), "ni", "st.", "’t", "'t"], StringComparer.Ordinal);

    /// <summary>Words that open a sentence with a capital.</summary>
    private static readonly HashSet<string> NeverFirst = new(StringComparer.Ordinal)
    {
        "As", "Watch", "See", "Hear", "Join", "Listen", "Read", "While", "But", "Both", "When", "After", "Before", "Since", "Although",
        "Though", "If", "Here", "Yet", "Still", "Even", "Today", "By", "With", "From", "To", "Through", "Featuring", "Because", "Despite",
        "Instead", "So", "Nor", "Or", "Like", "Our", "Their", "Meanwhile", "Finally", "First", "Now", "Then", "Also", "Another", "Hosts",
            "Experts", "Authors", "Together", "Once",
        "Drawing", "Building", "Speaking", "Writing", "Testifying", "Led", "Is", "Are", "Can", "Should", "Will", "Did", "Does",
        "Could", "Would", "Must", "Do", "Was", "Were", "Has", "Have", "Had", "Who", "Which", "Whose", "Why", "How", "What", "Where",
        "Rapport", "Note", "Tribune", "Entretien", "Dans", "Notre", "Pour", "Avec", "Un", "Une", "Le", "La", "Les", "Der", "Die", "Das",
        "Ein", "Eine", "Im", "Mit", "Von", "El", "Los", "Las", "En", "Con", "Il", "Lo", "Nel",
    };

    /// <summary>Whether a name may begin with a word: "From" and its like only open a sentence.</summary>
    public static bool MayBegin(string word) => !NeverFirst.Contains(word);

    /// <summary>One name, and the token after it; null if none stands there.</summary>
    public static (string Name, int End)? Name(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && RoleWords.IsTitle(tokens[at].Text))
            at = AfterAnd(tokens, AfterClass(tokens, AfterBrackets(tokens, AfterOffice(tokens, at + 1))));
        var words = new List<string>();
        if (at < tokens.Count && NeverFirst.Contains(tokens[at].Text))
            return null;
        var i = at;
        while (i < tokens.Count && words.Count < MaxWords)
        {
            if (IsNameWord(tokens[i].Text) || IsInitial(tokens[i].Text)
                || (words.Count > 0 && (tokens[i].Text is "St." || IsSurname(tokens, i))))
                words.Add(tokens[i++].Text);
            else if (words.Count > 0 && Nickname(tokens, i) is { } nickname)
            {
                words.Add(nickname);
                i += 3;
            }
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
        i = AfterDegrees(tokens, Suffix(tokens, i, words));
        var name = string.Join(' ', words);
        return PersonName.Fits(string.Join(' ', words.Where(word => char.IsLetter(word[0])))) ? (name, AfterBrackets(tokens, i)) : null;
    }

    /// <summary>"Vice President and Director of Studies A": two titles of one person.</summary>
    private static int AfterAnd(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Is("and") && RoleWords.IsTitle(tokens[at + 1].Text) ? at + 1 : at;

    /// <summary>"“Tani”", "(Pete)": what a person is called, between the parts of the name; null if nothing such stands there.</summary>
    private static string? Nickname(IReadOnlyList<Token> tokens, int at) =>
        at + 3 < tokens.Count && IsNameWord(tokens[at + 1].Text) && IsNameWord(tokens[at + 3].Text)
        && (tokens[at].Text, tokens[at + 2].Text) is ("“", "”") or ("\"", "\"") or ("(", ")")
            ? tokens[at].Text + tokens[at + 1].Text + tokens[at + 2].Text
            : null;

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

    /// <summary>", Ph.D.", ", USN": what follows a name and is none.</summary>
    private static int AfterDegrees(IReadOnlyList<Token> tokens, int at)
    {
        while (at + 1 < tokens.Count && tokens[at].IsComma && IsDegree(tokens[at + 1].Text))
            at += at + 2 < tokens.Count && tokens[at + 2].Text is "." && tokens[at + 1].Text.Contains('.') ? 3 : 2;
        return at;
    }

    private static bool IsDegree(string word) => Degrees.Contains(word.Replace(".", "", StringComparison.Ordinal));

    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal)
    {
        "PhD", "MD", "JD", "DPhil", "LLM", "MPH", "MBA", "Esq", "USN", "USMC", "USAF", "USA", "USCG", "USSF", "RN", "OBE", "CBE", "MBE",
    };

    /// <summary>"Secretary of the Treasury A", "Minister for Trade B": of what the title is.</summary>
    private static int AfterOffice(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 < tokens.Count && tokens[at].Is("to") && PlaceNames.Contains(tokens[at + 1].Text) && tokens[at + 2].IsCapital)
            return at + 2;
        if (at + 1 >= tokens.Count || tokens[at].Text is not ("of" or "for"))
            return at;
        var office = tokens[at + 1].Is("the") ? at + 2 : at + 1;
        if (office + 1 < tokens.Count && tokens[office].Text is "European" or "Scottish" or "Welsh" && tokens[office + 1].Is("Parliament"))
            return office + 2;
        return office + 1 < tokens.Count && Offices.Contains(tokens[office].Text)
            ? office + (tokens[office].Text is "Homeland" or "Foreign" ? 2 : 1)
            : at;
    }

    /// <summary>"Sgt. 1st Class A".</summary>
    private static int AfterClass(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Text is "1st" or "2nd" or "3rd" or "First" or "Second" or "Third" && tokens[at + 1].Is("Class")
            ? at + 2
            : at;

    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal)
    {
        "State", "Defense", "Defence", "Treasury", "Commerce", "Energy", "Interior", "Labor", "Labour", "Education", "Agriculture",
        "Justice", "Transportation", "Transport", "Trade", "Finance", "Health", "Homeland", "Foreign", "Navy",
        "Army", "Staff", "Research", "Studies", "Parliament", "Congress",
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
        word.AsSpan().IndexOfAny('-', '’', '\'') is > 0 and < 4 and var mark && mark + 1 < word.Length && char.IsUpper(word[mark + 1])
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
        // "Moscow-watcher".
        && !(word.LastIndexOf('-') is > 0 and var hyphen && hyphen + 4 < word.Length && RoleWords.IsOccupation(word[(hyphen + 1)..]))
        && !RoleWords.IsTitle(word);
}
