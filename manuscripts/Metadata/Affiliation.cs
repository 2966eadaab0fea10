namespace Manuscripts.Metadata;

/// <summary>A short line under or beside names that says what and where the persons are.</summary>
internal static class Affiliation
{
    private const int MaxLength = 160;
    private const int MaxWorkWords = 4;

    private static readonly HashSet<string> Houses = new(StringComparer.OrdinalIgnoreCase)
    {
        "University", "Universität", "Université", "Universidad", "Universitetet", "Institute", "Institut", "Institution", "Center",
        "Haus", "Observatorio", "Centre", "College", "Foundation", "School", "Department", "Faculty", "Academy", "Laboratory", "Council",
        "Association", "Society", "Ltd", "Inc", "LLC", "LLP", "GmbH", "Ministry", "Bureau", "Agency", "Fund", "Initiative", "Program",
        "Programme", "Project", "Observatoire", "Stiftung", "Fondation", "Fundación", "Centro", "Zentrum", "Observatory",
        "Instytut", "Uniwersytet", "Akademia", "Wydział", "Katedra", "Università", "Universiteit", "Universidade", "Istituto", "Instituto",
        "École", "Escuela", "Escola", "Hochschule", "Університет", "Інститут", "Академія", "Университет", "Институт",
    };

    private static readonly HashSet<string> Posts = new(StringComparer.OrdinalIgnoreCase)
    {
        "fellow", "director", "professor", "analyst", "researcher", "editor", "president", "founder", "partner", "economist", "historian",
        "lecturer", "ambassador", "secretary", "correspondent", "adviser", "advisor", "scholar", "chair", "officer", "scientist",
        "columnist", "reporter", "attorney", "minister", "candidate", "student", "associate", "CEO", "consultant", "author", "journalist",
        "manager", "head", "practitioner", "nurse", "teacher", "engineer", "lawyer", "barrister", "solicitor", "writer", "poet", "farmer",
        "physician", "surgeon", "doctor", "psychologist", "midwife", "architect", "planner", "translator", "novelist", "curator",
        "librarian", "executive", "coordinator", "strategist", "specialist", "expert", "geographer", "sociologist", "philosopher",
        "Professorin", "Leiter", "Leiterin", "Direktor", "Direktorin", "Referent", "Referentin", "professeur", "professeure", "directeur",
        "directrice", "chercheur", "chercheuse", "catedrático", "catedrática", "profesor", "profesora", "professore", "professoressa",
        "hoogleraar", "directeur", "onderzoeker", "subsecretario", "subsecretaria", "secretario", "secretaria", "ministro", "ministra",
        "embajador", "embajadora", "ministre", "ministerin", "ambassadeur", "presidente", "presidenta", "président", "présidente",
    };

    private static readonly string[] Occupations =
    [
        "er", "or", "ist", "ian", "ant", "man", "woman", "smith", "wright",
        "clerk", "agent", "pilot", "chef", "judge", "monk", "priest", "guide", "steward", "nurse",
    ];

    private static readonly HashSet<string> Speech = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "why", "how", "what", "when", "who", "needs", "need", "must", "should", "can", "will", "could", "would",
        "has", "have", "had", "does", "do", "not", "its", "their", "that", "this", "it",
    };

    /// <summary>Whether a line has a word in it that organisations are called by.</summary>
    public static bool NamesHouse(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]) && Houses.Contains(word));

    /// <summary>"Exsubsecretario de Recursos Hídricos": in capitals like a name, and none.</summary>
    public static bool BeginsWithPost(string text) =>
        text.Split([' ', ','], 2)[0] is var word && (Posts.Contains(word) || (word.StartsWith("Ex", StringComparison.OrdinalIgnoreCase)
            && Posts.Contains(word[2..].TrimStart('-'))));

    /// <summary>Whether a line has a verb in it, as sentences and titles have.</summary>
    public static bool Speaks(string text) => text.Split(' ').Any(Speech.Contains);

    public static bool Fits(string text)
    {
        if (
            text.Length is 0 or > MaxLength
            || text.EndsWith('.') && !text.EndsWith("Inc.", StringComparison.Ordinal) && !text.EndsWith("D.C.", StringComparison.Ordinal)
            || text.Contains('?')
        )
            return false;
        var words = text.Split([' ', ',', '(', ')', '/', ';', '|', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return !words.Any(Speech.Contains)
            && (IsOccupationAt(text) || BeginsWithPost(text)
                || words.Any(word => Houses.Contains(word.Trim('.')) || Posts.Contains(word.Trim('.'))
                || Posts.Contains(word.TrimEnd('s'))));
    }

    /// <summary>"Ranger, Glenmoran Community Forest": what somebody does for a living, and a place or house.</summary>
    private static bool IsOccupationAt(string text) =>
        text.Split(", ", 2) is [var work, [var initial, ..] place] && char.IsUpper(initial)
        && work.Split(' ') is { Length: <= MaxWorkWords } words && char.IsUpper(work[0])
        && Occupations.Any(ending => words[^1].EndsWith(ending, StringComparison.Ordinal))
        && words.Skip(1).All(word => char.IsLower(word[0]))
        && place.Split(' ').All(word => char.IsUpper(word[0]) || word.Length <= 3);
}
