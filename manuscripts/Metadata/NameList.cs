using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>Parts "A, B &amp; C" into names, without the roles and honours around them.</summary>
internal static partial class NameList
{
    /// <summary>The names in a text that consists of names; what is not one by its form is kept as it stands.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. Parts(text).Select(Bare).Where(name => name.Length > 0 && !IsRole(name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The names in a text; none if any part lacks the form of a person's name.</summary>
    public static IReadOnlyList<string> SplitStrictly(string text)
    {
        var names = Split(text);
        return names.All(PersonName.Fits) ? names : [];
    }

    /// <summary>
    /// The names in "A, astronomer" or "A, a farmer in X, and B, judge": what begins with a small letter is what somebody is. None if the
    /// text does not begin with a name.
    /// </summary>
    public static IReadOnlyList<string> BesideRoles(string text)
    {
        var parts = text.Length > MaxBeside || Language.Sentences.Starts(text).Any() ? [] : Split(text);
        return parts.Count > 1 && PersonName.Fits(parts[0]) && parts.Count(PersonName.Fits) is var names && parts.All(part =>
            PersonName.Fits(part) || (char.IsLower(part[0]) && part.Length <= MaxRole) || Affiliation.Fits(part)) && names < parts.Count
            ? [.. parts.Where(PersonName.Fits)]
            : [];
    }

    private const int LongestDegree = 6;
    private const int MaxRole = 80;
    private const int MaxBeside = 200;

    /// <summary>
    /// The names in a text that an author gave as one: an "&amp;" between what are not persons' names belongs to one name, such as a
    /// firm's.
    /// </summary>
    public static IReadOnlyList<string> Given(string text)
    {
        if (SplitStrictly(text) is { Count: > 0 } persons)
            return persons;
        var names = text.Contains('&', StringComparison.Ordinal)
            ? [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : Split(text);
        // "A, the Pier School": an organisation after a person's name is where the person works.
        // "A, MRCP": so many letters after a name are a degree, whichever.
        return names.Count > 1 && names.Any(PersonName.Fits)
            ? [.. names.Where((name, at) => !PersonName.NamesOrganisation(name) && !(at > 0 && IsDegree(name)))]
            : names;
    }

    /// <summary>
    /// The names in a byline that a page prints or says of itself, whatever script or house; none if it looks like a sentence.
    /// </summary>
    public static IReadOnlyList<string> Loosely(string text)
    {
        var names = Given(text)
            .Where(name => name.Length <= 80 && !name.Any(char.IsDigit) && name.Count(c => c == ' ') < 6 && !char.IsLower(name[0]))
            .ToList();
        return names.Count is > 0 and <= 12 && names.Sum(name => name.Length) * 3 >= text.Length ? names : [];
    }

    /// <summary>One name given on its own, such as "Jane Doe, Senior Fellow"; an organisation with "and" in it stays whole.</summary>
    public static string Single(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        return Bare(comma > 0 && IsRole(text[(comma + 2)..]) ? text[..comma] : text);
    }

    private static IEnumerable<string> Parts(string text)
    {
        var kept = SuffixComma().Replace(Space().Replace(text, " ").Trim(), " $1");
        return Separator()
            .Split(kept)
            .SelectMany(Spanish)
            .Select(part => part.Trim().TrimEnd(',', ';', '.') is var bare && NeedsPeriod().IsMatch(part.Trim()) ? part.Trim() : bare);
    }

    /// <summary>"Ada Quist y Omar Celik": two persons where both sides are whole names, one in "Ortega y Gasset".</summary>
    private static IEnumerable<string> Spanish(string part) =>
        part.Split(" y ") is [var one, var other] && one.Trim().Contains(' ', StringComparison.Ordinal)
        && other.Trim().Contains(' ', StringComparison.Ordinal) ? [one, other] : [part];

    /// <summary>A name without "Dr.", "Senior Fellow" or an organisation's capitals before it, and "(Ret.)" after it.</summary>
    public static string Bare(string name)
    {
        var words = Bracketed().Replace(name, "").Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        // "prof. dr hab. A B", "A B KCB DSO": degrees and orders are no part of a name.
        while (words.Count > 2 && Degree().IsMatch(words[0]))
            words.RemoveAt(0);
        while (words.Count > 2 && Postnominal().IsMatch(words[^1]) && words.Take(words.Count - 1).Any(word => word.Any(char.IsLower)))
            words.RemoveAt(words.Count - 1);
        while (words.Count > 2 && (RoleWord().IsMatch(words[0]) || Organisation().IsMatch(words[0])))
            words.RemoveAt(0);
        if (words.Count == 2 && Honour().IsMatch(words[0]))
            words.RemoveAt(0);
        return string.Join(' ', words);
    }

    private static bool IsDegree(string part) => part.Length is >= 2 and <= LongestDegree && part.All(char.IsAsciiLetterUpper);

    private static bool IsRole(string part) => RoleOnly().IsMatch(part) || Postnominal().IsMatch(part);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@",\s(Jr\.|Jr\b|Sr\.|Sr\b|II\b|III\b|IV\b)", RegexOptions.NonBacktracking)]
    private static partial Regex SuffixComma();

    [GeneratedRegex(@"\s*;\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|with|und|et|och)\s+|\s*&\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:\b(?:Jr|Sr)|\b\p{Lu})\.$", RegexOptions.NonBacktracking)]
    private static partial Regex NeedsPeriod();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?:Dr|Prof|Professor|Gen|General|Lt|Maj|Col|Colonel|Capt|Captain|Adm|Admiral|Amb|Ambassador|Sen|Senator|Rep|Representative|"
        + @"Hon|Sir|Mr|Ms|Mrs|Secretary|Senior|Junior|Adjunct|Research|Associate|Assistant|Visiting|Distinguished|Nonresident|"
        + @"Non-[Rr]esident|Executive|Deputy|Vice|President|Director|Fellows?|Analysts?|Experts?|Researchers?|Scholars?|Chair(?:man|"
        + @"woman)?|CEO|CTO|Former|Featuring|With|host|co-host|guest|Professors|"
        + @"Advis[eo]rs?|Co-?[Aa]uthors?|Co-?[Hh]osts?|Hosts?|Guests?|Interns?|Editors?|Group|Commodore|Wing|Smt|Shri|"
        + @"Congress(?:man|woman|member)|Governor|Gov|"
        + @"Sri|Dato|Datuk|Cdr|Sgt|Air|Rear|Brig|Brigadier|Commander|Cmdr|Lieutenant|Marshal|Judge|Justice|Dame|Lord|Lady|"
        + @"Baroness|Retired|Emeritus|Emerita|Program|Defense|Technology|Security|Energy|"
        + @"Economics|and)\.?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RoleWord();

    [GeneratedRegex(
        @"^(?:(?:dr|prof|dipl|mag|ing|arch|rabbi|imam|father|sister|canon|bishop|sir|general|hab|h\.c|med|jur|phil|rer\.|nat|avv|ir|drs|"
        + @"mr|mrs|ms|frau|herr|mme|maître)\.?|(?:dr|dipl|ing)\.-\p{L}+\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Degree();

    [GeneratedRegex(
        @"^(?:Ph\.?D|M\.?D|J\.?D|D\.?Phil|M\.?A|M\.?Sc|B\.?A|B\.?Sc|LL\.?M|LL\.?B|M\.?B\.?A|M\.?P\.?H|R\.?N|Esq|CFA|CPA|P\.?E|MP|MEP|MSP|"
        + @"QC|KC|SC|[COM]BE|DBE|KBE|KCB|CB|CMG|KCMG|DSO|MC|DFC|AO|AM|AC|FBA|FRS|FRSA|USN|USAF|USMC|USA)\.?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Postnominal();

    [GeneratedRegex(@"^(?:[A-Z]{3,}|\p{Lu}[\p{L}.]*(?:’s|'s))$", RegexOptions.NonBacktracking)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"^(?:Dr|Prof|Mr|Ms|Mrs|Sir)\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Honour();

    [GeneratedRegex(
        @"^(?:an?\s|the\s)?(?:\p{L}+[\s-]){0,5}(?:fellow|director|analyst|professor|prof\.?|researcher|editor|correspondent|ambassador|"
        + @"president|scholar|officer|adviser|advisor|reporter|columnist|lecturer|intern|chair|student|economist|historian|assistant|"
        + @"associate|CEO|PhD|Ph\.D)(?:\s.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex RoleOnly();
}
