namespace Manuscripts.Metadata;

/// <summary>The words with which letters end: "Kind regards,", "Mit freundlichen Grüßen", "Cordialement".</summary>
internal static class LetterClose
{
    private const int MaxLength = 80;
    private const int LongWords = 12;

    private static readonly string[] Words =
    [
        "best", "best wishes", "best regards", "all best", "all the best", "kind regards", "with kind regards", "warm regards",
        "with best wishes", "with warm regards", "regards", "yours", "yours sincerely", "yours faithfully", "yours truly",
        "yours ever", "ever yours", "yours always", "as ever", "bests", "love", "sincerely",
        "sincerely yours", "respectfully", "many thanks", "thanks", "thank you", "with thanks", "cheers", "warmly",
        "mit freundlichen grüßen", "mit besten grüßen", "viele grüße", "herzliche grüße", "beste grüße", "freundliche grüße",
        "cordialement", "bien cordialement", "bien à vous", "sincères salutations", "un cordial saludo", "saludos", "atentamente",
        "with every good wish", "every good wish", "with good wishes", "good wishes", "warmest", "warmest regards", "warmest wishes",
        "yours in haste", "in haste", "take care", "all good wishes", "with appreciation", "with gratitude", "gratefully",
        "mit freundlichem gruß", "mit herzlichem gruß", "mit herzlichen grüßen", "herzlich", "herzlichst", "beste grüsse", "liebe grüße",
        "schöne grüße", "hochachtungsvoll", "mit freundlichen grüssen", "lg", "mfg", "vg", "amicalement", "bien amicalement",
        "salutations", "meilleures salutations", "bien à toi", "respectueusement", "avec mes remerciements", "un abrazo", "abrazos",
        "un saludo", "un fuerte abrazo", "reciba un cordial saludo", "cari saluti", "un saluto", "saluti", "un caro saluto", "con stima",
        "in fede", "groet", "groeten", "hartelijke groeten", "vriendelijke groeten", "met hartelijke groet", "mvg", "hartelijk",
        "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "abraço", "um abraço", "z poważaniem", "pozdrawiam",
        "pozdrawiam serdecznie", "z pozdrowieniami",
        "z wyrazami szacunku", "łączę wyrazy szacunku", "serdecznie", "z serdecznymi pozdrowieniami", "serdecznie pozdrawiam",
        "з повагою", "с уважением", "saludos cordiales", "cordiali saluti", "distinti saluti", "met vriendelijke groet",
        "hartelijke groet", "vriendelijke groet",
    ];

    /// <summary>What French letters end with, whatever stands before it.</summary>
    private static readonly string[] Formulas =
    [
        "salutations distinguées", "sentiments distingués", "sentiments les meilleurs", "considération distinguée", "salutations cordiales",
        "respectueuses salutations", "sentiments respectueux",
    ];

    /// <summary>Whether a line is such words without a name behind them.</summary>
    public static bool IsBare(string line) =>
        line.EndsWith(',') || Words.Contains(line.Trim().TrimEnd('.', '!'), StringComparer.OrdinalIgnoreCase);

    /// <summary>"Cheers Mats": such words and a first name that only a blank parts from them.</summary>
    private static bool IsWithName(string text) =>
        text.LastIndexOf(' ') is > 0 and var blank && char.IsUpper(text[blank + 1]) && text[^1] is not ('.' or '?')
        && Words.Any(words => words.Length == blank && text.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Mit freundlichen Grüßen Ada Quist Mobil 0151 …": lines that were joined, behind words that begin nothing else.</summary>
    private static bool IsJoined(string text) =>
        Words.Any(words => words.Length >= LongWords && words.Contains(' ') && text.Length > words.Length + 1 && text[words.Length] == ' '
            && text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && char.IsUpper(text[words.Length + 1]) && text[^1] is not '.');

    /// <summary>Whether a line is such words, perhaps with a name behind their comma.</summary>
    public static bool Fits(string line)
    {
        var text = line.Trim();
        if (text.Length is 0 or > MaxLength)
            return false;
        if (Formulas.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            return true;
        var close = Words.FirstOrDefault(words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            && (text.Length == words.Length || text[words.Length] is ',' or '.' or '!'));
        if (close is null && (IsWithName(text) || IsJoined(text)))
            return true;
        if (close is not null)
            return text[close.Length..].Trim(',', '.', '!', ' ').Split(' ').Length <= 4;
        return text.EndsWith(',') && text.StartsWith("thank", StringComparison.OrdinalIgnoreCase);
    }
}
