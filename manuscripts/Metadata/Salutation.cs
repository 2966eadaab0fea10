namespace Manuscripts.Metadata;

/// <summary>The words with which letters begin: "Dear editor,", "Hi Tom, please …", "Szanowna Redakcjo,".</summary>
internal static class Salutation
{
    private const int Longest = 60;
    private const int LongestRunIn = 600;
    private const int MostWords = 5;

    private static readonly char[] Ends = [',', '!', '–', '—', ':', '.'];

    private static readonly string[] Words =
    [
        "Dear ", "Hi ", "Hi,", "Hi!", "Hello", "Hey ", "To the editor", "Good morning", "Good afternoon", "Good evening", "Morning ",
        "Morning,", "Afternoon ", "Greetings", "Sehr geehrte", "Liebe ", "Lieber ", "Guten Tag", "Guten Morgen", "Hallo", "Moin", "Werte ",
        "Grüß Gott", "Servus", "Madame", "Monsieur", "Bonjour", "Bonsoir", "Cher ", "Chère ", "Chers ", "Salut ", "Estimad", "Querid",
        "Hola", "Buenos días", "Buenas tardes", "Apreciad", "Muy señor", "Gentil", "Buongiorno", "Egregi", "Spettabile", "Caro ", "Cara ",
        "Salve", "Geachte", "Beste ", "Hoi ", "Dag ", "Goedemorgen", "Goedemiddag", "Szanown", "Dzień dobry", "Drogi ", "Droga ", "Witam",
        "Cześć", "Prezad", "Exmo", "Bom dia", "Boa tarde", "Olá", "Шановн", "Добрий день", "Уважаем", "Добрый день",
    ];

    /// <summary>Words to one whom one writes to, or of what one sends: a piece itself seldom begins with them.</summary>
    private static readonly string[] ToDesk =
    [
        " you ", " your ", " you'", " you’", " below", " attach", " enclos", " here is ", " here's ", " here’s ", " draft ", " op-ed",
        " piece ",
        " article ", " column ", " dir ", " dich ", " ihnen ", " sie ", " anbei", " beitrag ", " text ", " vous ", " votre ", " te ",
        " voici",
        " joint", " tribune", " le envío", " les envío", " te mando", " adjunt", " columna", " artículo", " je ", " hierbij", " bijgaand",
        " stuk ", " u ", " przesyłam", " załącz", " tekst", " in allegato", " le invio", " articolo", " pezzo", " segue ", " em anexo",
    ];

    /// <summary>Whether a line greets somebody and says nothing else.</summary>
    public static bool IsAlone(string line) =>
        line.Trim() is { Length: > 2 and <= Longest } text && text[^1] is ',' or ':' or '!' or '–' or '—' && BeginsWithWords(text);

    /// <summary>Whether a paragraph greets somebody and goes on to the desk: "Querida Lola, te mando la columna."</summary>
    public static bool IsRunIn(string paragraph)
    {
        var text = paragraph.Trim();
        return text.Length is > Longest / 2 and <= LongestRunIn && BeginsWithWords(text)
            && text.IndexOfAny(Ends) is > 1 and <= Longest and var end
            && text[..end].Split(' ').Length <= MostWords && end + 1 < text.Length
            && ToDesk.Any(word => $" {text[(end + 1)..].ToLowerInvariant()} ".Contains(word, StringComparison.Ordinal));
    }

    /// <summary>"Moira,": only at the very beginning a name alone greets somebody.</summary>
    public static bool IsName(string line) =>
        line.Trim() is [.., ','] text && text[..^1].Split(' ') is { Length: <= 2 } words
        && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower));

    private static bool BeginsWithWords(string text) => Words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
