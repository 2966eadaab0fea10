namespace Manuscripts.Metadata;

/// <summary>Lines for the editor that no reader should see: word counts, addresses, "for immediate release", "###".</summary>
internal static class DeskLine
{
    private const int MaxLength = 200;
    private const int LongestOffer = 80;
    private const int MostSubmissionWords = 5;

    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "for immediate release", "for immediate publication", "for immediate use", "press release", "news release", "media release",
        "op-ed", "oped", "op-ed submission", "opinion piece", "guest essay", "guest column", "guest commentary", "submission",
        "op-ed draft submission", "exclusive", "exclusive submission", "exclusive to you", "exclusively for you", "exclusive to your page",
        "offered exclusively", "offered to you exclusively", "on an exclusive basis",
        "not yet published elsewhere", "offered on an exclusive basis",
        "ends", "end", "-ends-", "- ends -", "– ends –", "-end-", "- end -", "[ends]", "[end]", "(ends)", "-30-", "- 30 -", "30", "–30–",
        "/ends/", "/end/", "//", "endit", "ende", "fin", "einde", "end of piece", "copy ends", "special to the desk",
        "for immediate use", "comment piece", "opinion submission", "contributor submission form", "submission form", "article submission",
        "end of article", "end of text", "end of op-ed", "article below", "article follows", "article text", "text below", "text follows",
        "text of article", "text of the article", "piece below", "piece follows", "op-ed below", "op-ed follows", "new submission",
        "new submission received", "main text", "body text",
    };

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "contact", "contacts", "email", "e-mail", "mail", "tel", "telephone", "phone", "mobile", "cell", "twitter", "x", "bluesky", "media",
        "press", "office", "or", "web", "website", "for", "more", "information", "author", "inquiries", "enquiries", "queries",
    };

    public static bool Fits(string line)
    {
        var text = line.Trim().Trim('*', '_', '[', ']').Trim();
        if (text.Length is 0 or > MaxLength)
            return line.Trim().Length > 0 && text.Length == 0 && line.Length < 12;
        return text.All(c => c is '#' or ' ')
            || Whole.Contains(text.TrimEnd('.', ':', '!'))
            || IsWordCount(text)
            || IsOfForm(text)
            || IsSubmission(text)
            || (text.Length <= LongestOffer && text[^1] is not '.'
                && Offers.Any(words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase)))
            || IsContact(text)
            || FrontLabel.Of(text) is { Field: null, IsOfForm: false };
    }

    /// <summary>What an author writes to the desk above a piece, without a letter.</summary>
    private static readonly string[] Offers =
    [
        "for the comment page", "for the opinion page", "for the op-ed page", "for opinion page", "for op-ed page",
        "for comment page", "for your consideration", "for consideration by",
        "submitted for publication", "submitted to ", "submission for ", "not published before", "not previously published",
        "special to the ", "sent from my ",
    ];

    /// <summary>"Guest Essay Submission".</summary>
    private static bool IsSubmission(string text) =>
        text.EndsWith(" contributor form", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" submission form", StringComparison.OrdinalIgnoreCase)
        || text.Split(' ') is { Length: >= 2 and <= MostSubmissionWords } words && words[^1].TrimEnd(':').Equals("submission",
            StringComparison.OrdinalIgnoreCase) && char.IsUpper(words[^1][0]);

    /// <summary>"Please complete every field …" over a form.</summary>
    private static bool IsOfForm(string text) => text.StartsWith("please complete ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("please fill in ", StringComparison.OrdinalIgnoreCase);

    private static bool IsWordCount(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ':', '(', ')', '~', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 7
            && words.Any(Units.Contains)
            && words.Any(word => word.All(char.IsAsciiDigit))
            && words.All(word => Units.Contains(word) || BesideCounts.Contains(word) || word.All(char.IsAsciiDigit));
    }

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "words", "word", "wordcount", "characters", "wörter", "worte", "zeichen", "anschläge", "mots", "signes", "caractères", "palabras",
        "caracteres", "parole", "battute", "caratteri", "woorden", "tekens",
        "znaków", "słów", "знаків", "слів", "знаков",
    };

    private static readonly HashSet<string> BesideCounts = new(StringComparer.Ordinal)
    {
        "count", "approx", "approximately", "about", "around", "c", "ca", "circa", "length", "total", "excluding", "including", "excl",
        "incl", "headline", "title", "notes", "footnotes", "bio", "body", "text", "with", "spaces", "etwa", "rund", "mit", "ohne", "inkl",
        "inklusive", "leerzeichen", "env", "environ", "espaces", "compris", "comprises", "con", "espacios", "aprox", "spazi", "inclusi",
        "inclusief", "spaties", "ok", "ze", "spacjami", "bez", "приблизно", "з", "пробілами", "пробелами", "с",
    };

    /// <summary>Nothing but mail addresses, telephone numbers and the words for them.</summary>
    private static bool IsContact(string text)
    {
        var (address, rest) = (false, 0);
        foreach (var word in text.Split([' ', '|', ',', ';', '/', '\t', '\u00A0', '<', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('.', ':', '(', ')');
            if (
                bare.Contains('@') && bare.Length > 2
                || bare.Length > 0
                    && bare.Count(char.IsAsciiDigit) >= 2
                    && bare.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '–' or '.' or '(' or ')' or 'x')
            )
                address = true;
            else if (bare.Length > 0 && !Labels.Contains(bare))
                rest++;
        }

        return address
            && rest == 0
            && WrittenDate.Find(text) is null
            && !WrittenDate.IsAmbiguous(text)
            && ContactLine.HasMeans(text);
    }
}
