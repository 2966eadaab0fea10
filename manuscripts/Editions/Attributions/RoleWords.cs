using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>The words for what persons are and do that stand before and after their names.</summary>
internal static class RoleWords
{
    private static readonly HashSet<string> Nouns = Set(
        "expert experts fellow fellows scholar scholars researcher researchers analyst analysts author authors co-author co-authors "
        + "coauthor coauthors colleague colleagues contributor contributors alumna alumnus alumni "
            + "host hosts co-host co-hosts cohost cohosts guest guests director directors professor professors editor editors "
            + "correspondent intern interns associate associates assistant chair chairs chairman chairwoman ambassador "
            + "economist economists historian historians journalist journalists reporter reporters columnist columnists adviser advisers "
            + "advisor advisors officer staffer veteran team moderator moderators panelists speakers member members "
            + "ceo founder lead trainee trainees volunteer student students official officials diplomat diplomats envoy envoys captain "
        + "colonel general admiral pilot judge nurse aide specialist officers spouse president commissioner minister"
    );

    private static readonly HashSet<string> Qualifiers = Set(
        "adjunct senior junior research visiting nonresident non-resident distinguished executive deputy vice former associate assistant "
        + "retired current prime longtime onetime principal policy program defense "
        + "technology security energy economics the our its and new u.s. co- emeritus "
        + "program's center's guest late");

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Dr.", "Dr", "Prof.", "Prof", "Professor", "Gen.", "General", "Lt.", "Maj.", "Major", "Col.", "Colonel", "Capt.", "Captain", "Adm.",
        "Admiral", "Amb.", "Ambassador", "Sen.", "Senator", "Rep.", "Representative", "Gov.", "Hon.", "Sir", "Mr.", "Ms.", "Mrs.", "Sgt.",
        "Cmdr.", "Brig.", "Rev.", "Senior", "Fellow", "Fellows", "Adjunct", "Director", "Executive", "Vice", "President", "CEO", "Deputy",
        "Associate", "Assistant", "Research", "Visiting", "Distinguished", "Expert", "Experts", "Analyst", "Analysts", "Researcher",
        "Researchers", "Secretary", "Congressman", "Congresswoman", "Congressmember", "Host", "Hosts", "Co-host", "Co-hosts", "Intern",
        "Nonresident", "Former", "Author", "Authors", "Program", "Rear", "Brigadier", "Commander", "Lieutenant", "Marshal", "Judge",
            "Justice",
        "Lord", "Lady", "Dame", "Baroness", "Mx.", "Guest", "Guests", "Moderator", "Producer", "Emeritus", "Emerita", "Retired",
            "Administrator", "Commissioner", "Chairman", "Chair", "Chief", "Mayor", "Spokesperson", "Coordinator", "Negotiator",
        "Undersecretary", "Counselor", "Counsel", "Envoy", "Prince", "Princess", "Sheikh", "Sheikha", "Honorable", "Chancellor", "Minister",
        "Commodore", "Army", "Navy", "Marine", "Force", "Vice-Marshal", "Vice-Admiral", "Group", "Wing", "Smt.", "Shri", "Cdr.", "Air",
        "Master", "Staff", "Sergeant", "Corporal", "Gunnery", "Petty", "Warrant", "Officer", "Operating", "Financial", "Technology",
        "Sergeants", "Cpl.", "Pvt.", "Spc.", "Ens.", "Lieutenants",
        "Director-General", "Secretary-General", "Speaker", "Scientist", "Under", "Fr.", "Msgr.", "Rabbi", "Imam", "Bishop", "Archbishop",
        "Cardinal", "Father", "Adviser", "Advisers", "Advisor", "Advisors", "Professors", "Superintendent", "Member", "Members",
    };

    /// <summary>Whether a word straight before a name says that the name is that of somebody who makes pieces.</summary>
    public static bool IsCue(string word) => Nouns.Contains(word);

    /// <summary>Whether a name's own titles say so.</summary>
    public static bool IsTitled(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count
        && tokens[at].Text
            is "Fellow" or "Fellows" or "Expert" or "Experts" or "Analyst" or "Researcher" or "Host" or "Hosts" or "Adjunct" or "Senior"
                or "Research";

    /// <summary>
    /// Whether an office stands before a name that its holder is written about for, not writing: "President A", "Prime Minister A".
    /// </summary>
    public static bool IsOfficial(IReadOnlyList<Token> tokens, int at)
    {
        var before = at > 0 ? tokens[at - 1].Text : "";
        // "Center president A", "HIPS president A": of the house itself.
        if (before is "president" or "President" && at > 1
            && (IsOrganisation(tokens[at - 2].Text) || OfHouse.Contains(tokens[at - 2].Text)))
            return false;
        // "the former prime minister A" may speak; of "former President A" others do.
        if (before is "minister" or "president" or "leader" && tokens.Skip(at - 3).Take(3).Any(token => token.Is("former")))
            return false;
        return tokens[at].Text
                is "Prime" or "Minister" or "Chancellor" or "Premier" or "King" or "Queen" or "Prince" or "Princess" or "Pope" or "Emperor"
                    or "Crown"
            || (before is "President" && (at < 2 || !tokens[at - 2].IsCapital))
            || before is "Minister" or "Chancellor" or "Premier" or "leader" or "president" or "minister" or "dictator" or "candidate"
            || (
                tokens[at].Text == "President"
                && before is not "Vice" and not "Executive"
                && !before.EndsWith("’s", StringComparison.Ordinal)
            );
    }

    private static readonly HashSet<string> OfHouse = new(StringComparer.Ordinal)
    {
        "Center", "Centre", "Institute", "Council", "Foundation", "Society", "Fund", "Center’s", "Institute’s", "Council’s", "Center's",
        "Institute's", "Council's",
    };

    /// <summary>Whether a title is that of somebody in the news.</summary>
    public static bool IsOffice(string word) =>
        word is "President" or "Minister" or "Chancellor" or "Premier" or "King" or "Queen" or "Prince" or "Princess" or "Pope"
            or "Governor" or "Mayor" or "Senator" or "Secretary" or "Representative" or "Congressman" or "Congresswoman" or "Chairman";

    /// <summary>Whether a word with a capital may stand before a name and is none of it.</summary>
    public static bool IsTitle(string word) =>
        Titles.Contains(word) || IsOrganisation(word) || IsOfHouse(word) || IsOpeningRole(word);

    /// <summary>"Columnist", "Geographer": what somebody is, at the beginning of a sentence. No first names end so.</summary>
    private static bool IsOpeningRole(string word) =>
        char.IsUpper(word[0]) && (OpeningRoles.Contains(word)
            || RoleEndings.Any(ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Whether a title is also what people are called by family: "Jonathan Lord".</summary>
    public static bool IsTitleAndSurname(string word) =>
        word is "Lord" or "Major" or "Judge" or "Marshal" or "Justice" or "Guest" or "Wing" or "Group" or "General" or "Fellows" or "Hosts"
            or "Captain" or "Dame";

    private static readonly string[] RoleEndings = ["ologist", "grapher", "nomist", "umnist", "ovelist", "nalist", "historian"];

    private static readonly HashSet<string> OpeningRoles = new(StringComparer.Ordinal)
    {
        "Councillor", "Conservator", "Historian", "Poet", "Presenter", "Composer", "Curator", "Critic", "Barrister", "Philosopher",
        "Playwright", "Sculptor", "Physicist", "Chemist", "Diplomat", "Engineer", "Artist", "Colleague", "Colleagues", "Librarian",
        "Filmmaker", "Policymaker", "Peacemaker", "Lawmaker", "Printmaker",
    };

    /// <summary>"Harrow’s": whose the person is.</summary>
    private static bool IsOfHouse(string word) => char.IsUpper(word[0]) && word.Length > 3
        && PossessiveForm.Is(word);

    /// <summary>An abbreviation in capitals, or the possessive of one: "CNAS", "CNAS's".</summary>
    public static bool IsOrganisation(string word)
    {
        var bare = PossessiveForm.Is(word) ? PossessiveForm.Bare(word) : word.TrimEnd('’', '\'');
        return bare.Length is >= 3 and <= 8
            && bare.All(c => char.IsUpper(c) || char.IsDigit(c))
            && char.IsUpper(bare[0])
            && bare is not ("II" or "III" or "IV");
    }

    public static bool IsLowerRole(string word) => !char.IsUpper(word[0]) && (Nouns.Contains(word) || Qualifiers.Contains(word));

    public static bool IsNoun(string word) => Nouns.Contains(word);

    /// <summary>Whether a word in small letters has the form of what somebody does for a living: "oceanographer", "economist".</summary>
    public static bool IsOccupation(string word) => char.IsLower(word[0]) && word.Length > 4
        && (Nouns.Contains(word) || Endings.Any(ending => word.TrimEnd('s').EndsWith(ending, StringComparison.Ordinal)));

    private static readonly string[] Endings = ["er", "or", "ist", "ian", "ant", "man", "woman", "chief", "head", "scientist", "critic"];

    /// <summary>Whether a word after a name and a comma begins what the person is.</summary>
    public static bool StartsRole(string word) =>
        word is "a" or "an" or "the" or "who" or "whose" or "now" or "then" or "formerly" or "currently" or "both" or "all" or "U.S."
        || IsLowerRole(word)
        || Titles.Contains(word)
        || IsOrganisation(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
