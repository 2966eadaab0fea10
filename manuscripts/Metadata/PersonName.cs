using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>The form of a person's name, and the words that look like one but are none.</summary>
internal static partial class PersonName
{
    private const string Word = @"\p{Lu}[\p{L}\p{M}'’]*(?:[-‑]['’]?\p{L}[\p{L}\p{M}'’]*)*";
    private const string Initials = @"(?:\p{Lu}\.-?)+";
    private const string Particle = $"(?:{Particles})";

    /// <summary>The words in small letters that names have before their last part, parted by bars.</summary>
    public const string Particles =
        "de|da|di|do|dos|du|del|della|der|den|van|von|vom|zu|la|le|el|al|bin|bint|ibn|ben|ten|ter|te|af|av|y|e|dela|delos|abu|ag|[’']t";
    private const string Suffix = @"(?:,?\s(?:Jr\.|Jr\b|Sr\.|Sr\b|II\b|III\b|IV\b))?";

    /// <summary>A regular expression for one name of two to six words.</summary>
    public const string Pattern =
        $@"(?:{Word}|{Initials})(?:\s(?:{Particle}\s|d[’']|(?:al|el|ul|ur|as|an|ad|ar)-)?(?:{Particle}\s)?(?:St\.\s)?(?:{Word}|"
            + $@"{Initials})){{1,5}}{Suffix}";

    /// <summary>A regular expression for "A", "A and B", "A, B &amp; C", "A, B, and C".</summary>
    public const string ListPattern = $@"{Pattern}(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s){Pattern}){{0,15}}";

    private static readonly HashSet<string> NeverInNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "United", "States", "Kingdom", "Nations", "Union", "European", "Department", "Ministry", "House", "Congress", "Senate", "Council",
        "Center", "Centre", "Institute", "Institution", "University", "College", "Foundation", "Party", "Committee", "Commission", "Agency",
        "Government", "Administration", "Command", "Forces", "Army", "Navy", "Corps", "Guard", "Times", "Post", "Journal", "Review",
        "Magazine", "News", "Press", "Policy", "Affairs", "Foreign", "National", "International", "Security", "Program", "Project", "North",
        "South", "East", "West", "Central", "Northern", "Southern", "Eastern", "Western", "Republic", "American", "Chinese", "Russian",
        "Report", "Commentary", "Podcast", "Video", "Series", "Edition", "Group", "Network", "Association", "Society", "Bank", "Bureau",
        "The", "This", "These", "That", "In", "On", "At", "For", "And", "Our", "Their", "How", "Why", "What", "When", "Where", "January",
        "February", "April", "July", "August", "September", "October", "November", "December", "More", "About", "Senior", "Fellow",
        "Fellows", "Director", "Professor", "Editor", "Editors", "President", "Analyst", "Researcher", "Minister", "Ambassador",
        "Roundtable", "Endowment", "Trust", "Fund", "Daily", "Radio", "Television", "TV", "Channel", "Broadcasting", "Gazette", "Herald",
            "Tribune", "Chronicle", "Observer", "Forum", "School", "Academy", "Initiative", "Laboratory", "Lab", "Quarterly", "Weekly",
            "Conference",
        "Intelligence", "Artificial", "Control", "Strategy", "Defense", "Defence", "Economy", "Energy", "Technology", "Climate",
        "Diplomacy", "Democracy", "Counterterrorism", "Terrorism", "Sanctions", "Nuclear", "Global", "Digital", "Cyber", "Military",
        "Maritime", "Data", "Rights", "Crisis", "Conflict", "Economics", "Politics", "Warfare", "Deterrence", "Stability",
        "Strategic", "Economic",
        "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Ten", "Digest", "Newsletter", "Media", "Bulletin", "Briefing", "Roundup",
        "Secretary", "Staff", "Board", "Team", "Alliance", "Coalition", "Federation", "Consortium", "Partnership", "Campaign",
        "League", "Authority", "Organization", "Organisation", "Company", "Corporation", "Parishes", "Services",
        "Unit", "Resources", "Sciences", "Studies", "Faculty", "Division", "Branch", "Office", "Summary", "Library", "Observatory",
        "Museum",
        "Instytut", "Uniwersytet", "Akademia", "Wydział", "Università", "Universiteit", "Universidade", "Universidad", "Universität",
        "Grüße", "Grüßen", "Regards", "Wishes", "Sincerely", "Cordialement", "Saludos", "Thanks",
        "Université", "Istituto", "Instituto", "Institut", "Hochschule",
        "Home", "Help", "Blog", "Download", "Contact", "Menu", "Search", "Login", "Shop", "Archive", "Subscribe",
        "From", "Top", "Reads", "Latest", "Recent", "Quick", "Takes", "Features", "Highlights", "Picks", "Upcoming", "Events", "Reports",
        "Articles", "Essays", "Podcasts", "Videos", "Interviews", "Publications", "Commentaries", "Opinions",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>What papers and programmes are called behind another word, and hardly anybody by family.</summary>
    private static readonly HashSet<string> NeverLast = new(StringComparer.Ordinal)
    {
        "Dispatch", "Signal", "Compass", "Courier", "Sentinel", "Lantern", "Examiner", "Monitor", "Register", "Record", "Outlook",
        "Horizon", "Horizons", "Frontier", "Frontiers", "Perspective", "Perspectives", "Interpreter", "Spectator", "Wire", "Notes",
        "Letters", "Inquirer", "Messenger", "Advocate", "Telegraph", "Almanac", "Show", "Today", "Tonight", "Lecture", "Lectures",
        "Citizens", "Papers", "Weekend", "World", "Globe", "Planet", "Intelligencer", "Republic", "Pages", "Watch", "Leverage",
        "Question", "Questions", "Talks", "Sea", "Ocean", "Islands", "Peninsula", "Gulf", "Strait",
    };

    /// <summary>Whether a text is one name, by its form.</summary>
    public static bool Fits(string text) =>
        Whole().IsMatch(text) && !NeverLast.Contains(text[(text.LastIndexOf(' ') + 1)..]) && !text.Contains("’s ", StringComparison.Ordinal)
        && !text.Contains("'s ", StringComparison.Ordinal) && !text.Split(' ', '-').Any(NeverInNames.Contains);

    /// <summary>Whether a text has words that organisations have in their names and persons have not.</summary>
    public static bool NamesOrganisation(string text) => !Fits(text) && text.Split(' ', '-').Any(NeverInNames.Contains);

    [GeneratedRegex($"^{Pattern}$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
