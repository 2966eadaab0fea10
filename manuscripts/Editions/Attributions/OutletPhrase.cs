using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>The name of an outlet in a sentence: what is emphasised or linked there, or words with capitals.</summary>
internal static class OutletPhrase
{
    private const int MaxWords = 8;

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "of", "the", "on", "for", "at", "in", "de", "du", "des", "la", "le", "to", "&", "by",
    };

    /// <summary>"Stories from the Harbour", "Notes from Nowhere".</summary>
    private static readonly HashSet<string> Dispatches = new(StringComparer.Ordinal)
    {
        "Stories", "Notes", "Letters", "Voices", "Tales", "Dispatches", "Views", "Lessons", "News", "Postcards", "Reports", "Letter",
    };

    /// <summary>Words with a capital that begin no outlet's name, or are none alone.</summary>
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "English", "French", "German", "Chinese", "Russian",
        "Part", "Chapter", "Section", "President", "Twitter", "X", "COVID-19", "AI", "I", "It", "There", "What", "This", "Their", "His",
        "Her", "Our", "A", "An", "Addition", "Fact", "First", "Originally", "Southeast", "Northeast", "Northern", "Southern", "Eastern",
        "Western", "Central",
        "Ce", "Cette", "Dieser", "Diese", "Dieses", "Der", "Die", "Das", "Le", "La", "Les", "Im", "Un", "Une", "El", "Este",
        "Middle", "South", "North", "East", "West", "Latin", "Hong", "New", "Saudi", "United",
    };

    /// <summary>The outlet at a token, and the token after it; null if none stands there for certain.</summary>
    public static (string Name, int End)? At(AbstractText text, IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        var start = tokens[at].Text is "the" or "The" && at + 1 < tokens.Count ? at + 1 : at;
        foreach (var i in (ReadOnlySpan<int>)[at, start])
            if (text.MarkedAt(tokens[i].Start) is { Length: > 1 and < 80 } marked && IsMarkedName(marked))
                return (Bare(marked), After(tokens, i, tokens[i].Start + marked.Length));
        // "the Pier Institute’s Proceedings": the paper, not whose it is.
        return Words(tokens, at, start) is not var (name, end) ? null
            : PossessiveForm.Is(tokens[end - 1].Text) && end < tokens.Count && Words(tokens, end, end) is { } theirs
                && KnownOutlets.Contains(theirs.Name)
                ? theirs
                : (name, end);
    }

    private static (string Name, int End)? Words(IReadOnlyList<Token> tokens, int at, int start)
    {
        var words = new List<string>();
        var (i, last) = (start, start);
        while (i < tokens.Count && words.Count < MaxWords + 4)
        {
            if (IsNamed(tokens[i].Text))
            {
                words.Add(tokens[i++].Text);
                last = i;
                // "France 24".
                if (i < tokens.Count && tokens[i].Text.All(char.IsDigit) && KnownOutlets.Contains($"{words[^1]} {tokens[i].Text}"))
                {
                    words.Add(tokens[i++].Text);
                    last = i;
                    break;
                }

                if (PossessiveForm.Is(words[^1]) && !IsOfName(tokens, at, words, i))
                    break;
            }
            else if (words.Count > 0 && tokens[i].Text is "and" && i + 1 < tokens.Count
                && KnownOutlets.Contains($"{string.Join(' ', words)} and {tokens[i + 1].Text}"))
            {
                words.AddRange([tokens[i].Text, tokens[i + 1].Text]);
                last = i += 2;
            }
            else if (words.Count == 1 && Dispatches.Contains(words[0]) && tokens[i].Is("from") && Leads(tokens, i + 1))
            {
                words.Add(tokens[i++].Text);
            }
            else if (words.Count > 0 && (Links.Contains(tokens[i].Text) || (tokens[i].Is("a") && words[^1] is "of")) && Leads(tokens, i)
                && !KnownOutlets.Contains(string.Join(' ', words)))
            {
                words.Add(tokens[i++].Text);
            }
            else
            {
                break;
            }
        }

        words = [.. words.Take(last - start)];
        if (words.Count == 0 || IsPersonsTitle(words))
            return null;
        var name = Bare(string.Join(' ', words));
        if (tokens[at].Text is "The" && start > at && KnownOutlets.Contains($"The {name}"))
            return ($"The {name}", last);
        if (
            name.Length < 2
            || PlaceNames.Contains(name)
            || (words.Count == 1 && Never.Contains(name))
            || WrittenDate.IsMonth(words[0])
            || words.Any(word => word.Length > 4 && WrittenDate.IsMonth(word))
        )
            return null;
        return (tokens[at].Text is "The" && start > at ? "The " + name : name, last);
    }

    /// <summary>"Ambassador A of the Republic of B": no paper is called so.</summary>
    private static bool IsPersonsTitle(List<string> words) =>
        words.Count > 2 && words[0] is "Ambassador" or "Senator" or "Representative" or "Congressman" or "Congresswoman" or "Secretary"
            or "Governor" or "Admiral" or "Professor" or "Minister" or "Lieutenant" or "Colonel";

    /// <summary>"The Captain’s Table", "Lloyd’s List": somebody's only in the outlet's own name.</summary>
    private static bool IsOfName(IReadOnlyList<Token> tokens, int at, List<string> words, int next) =>
        next < tokens.Count && IsNamed(tokens[next].Text)
        && ((tokens[at].Text is "The" && words.Count == 1 && !KnownOutlets.Contains($"The {PossessiveForm.Bare(words[0])}"))
            || KnownOutlets.Contains($"{words[^1]} {tokens[next].Text}"));

    /// <summary>"of", "on the": lower words between capitals, up to three of them.</summary>
    private static bool Leads(IReadOnlyList<Token> tokens, int at)
    {
        var i = at;
        while (i < tokens.Count && i - at < 3 && (Links.Contains(tokens[i].Text) || tokens[i].Text is "a"))
            i++;
        return i < tokens.Count && IsNamed(tokens[i].Text) && tokens[i].Text is not "The"
            && !WrittenDate.IsMonth(tokens[i].Text) && !Never.Contains(tokens[i].Text);
    }

    private static bool IsNamed(string word) => char.IsUpper(word[0]) || (char.IsDigit(word[0]) && word.Any(char.IsLetter));

    /// <summary>Whether emphasised words have the form of an outlet's name.</summary>
    public static bool IsMarkedName(string marked) =>
        (char.IsUpper(marked[0]) || char.IsDigit(marked[0]))
        && marked.Count(c => c == ' ') < MaxWords
        && !Sentences.Starts(marked).Any()
        && !PieceWords.IsNoun(marked)
        && !PlaceNames.Contains(marked)
        && !Never.Contains(marked);

    /// <summary>A name without the marks that a sentence sets around it.</summary>
    public static string Bare(string name)
    {
        if (KnownOutlets.Contains(name))
            return name;
        var bare = name.Trim().TrimEnd(',', ';', ':', '"', '”', '’', '\'');
        if (bare.EndsWith('.') && !bare[..^1].Contains('.', StringComparison.Ordinal))
            bare = bare[..^1];
        if (bare.StartsWith("the ", StringComparison.Ordinal))
            bare = bare[4..];
        return PossessiveForm.Bare(bare);
    }

    private static int After(IReadOnlyList<Token> tokens, int at, int end)
    {
        while (at < tokens.Count && tokens[at].Start < end)
            at++;
        return at;
    }
}
