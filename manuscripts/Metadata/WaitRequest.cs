namespace Manuscripts.Metadata;

/// <summary>
/// What is asked in a sentence that only the desk reads, in a letter, a note, a form or a comment: "it mustn't appear until I have left the
/// room". People say it in more ways than rules can list, so it is known by what sentences of the kind taught, and by whether it bounds in
/// time when a piece shows: by a word such as "until" beside a day or an occasion, or beside a "no". Whoever may have asked is asked back;
/// doubt never publishes.
/// </summary>
internal static class WaitRequest
{
    private const int LongestSentence = 600;

    /// <summary>Above this score a sentence asks, whatever the rules say.</summary>
    private const double Sure = 1;

    /// <summary>Above this one it does where the rules say so, too.</summary>
    private const double Likely = 0;

    /// <summary>Above this one it does even in a line that may be one of many things.</summary>
    private const double Undoubted = 3;

    private static readonly Lazy<Language.TextClassifier> Learned = new(() => new Language.TextClassifier(
        [.. WordTable.Read("wait-sentences.txt").Select(row => (row.Line, row.Kind is "asks"))], WaitFeatures.Of));

    /// <summary>Whether one sentence of a letter or note asks to wait.</summary>
    public static bool IsIn(string sentence) => WordsOf(sentence) is { } words && Score(sentence, words) is not null;

    /// <summary>
    /// Whether a line asks that may be one of many things, as a page's header or a comment on a word is: it must say "no" or "please", and
    /// speak of how the piece shows, or leave no doubt.
    /// </summary>
    public static bool IsClearlyIn(string sentence) =>
        WordsOf(sentence) is { } words && Score(sentence, words) is { } score && (score > Undoubted || AsksClearly(words));

    /// <summary>Whether a line asks clearly and says for how long: "Don't Put the Tunnel on Hold" may be a title.</summary>
    public static bool IsClearlyBoundedIn(string line) =>
        WordsOf(line) is { } words && AsksClearly(words) && IsBounded(words);

    /// <summary>Whether a note says that nothing is to be waited for any more: "the embargo has lifted".</summary>
    public static bool IsLiftedIn(string note) => Has(WaitWords.Plain(note), WaitWords.Lifted);

    /// <summary>How surely a sentence asks; null if it does not.</summary>
    private static double? Score(string sentence, string words) =>
        !Has(words, WaitWords.Lifted)
        && Learned.Value.Score(sentence) is var score && (score > Sure || (score > Likely && Asks(words))) ? score : null;

    /// <summary>Null if a sentence is so long that it asks nothing.</summary>
    private static string? WordsOf(string sentence) => sentence.Length > LongestSentence ? null : WaitWords.Plain(sentence);

    private static bool Asks(string words) =>
        !Has(words, WaitWords.Lifted) && !IsPast(words)
        && (Has(words, WaitWords.Plainly) || (!Has(words, WaitWords.Innocent) && IsBounded(words)));

    private static bool AsksClearly(string words) =>
        Asks(words) && (Has(words, WaitWords.Denials) || Has(words, WaitWords.Pleas))
        && (Has(words, WaitWords.Plainly) || Has(words, WaitWords.Showing));

    /// <summary>
    /// What lasts until something, or is not before it, waits; what is to be before it does not. What is after something waits if it is
    /// asked for: letters tell of much that happened after something.
    /// </summary>
    private static bool IsBounded(string words)
    {
        var (isTimed, isShown) = (Has(words, WaitWords.Occasions) || HasDay(words), Has(words, WaitWords.Showing));
        var (isForbidden, isAsked) = (Has(words, WaitWords.Denials), Has(words, WaitWords.Pleas));
        return (Has(words, WaitWords.Until) && (isShown || isTimed) && (isForbidden || isAsked))
            || (Has(words, WaitWords.Before) && isForbidden && (isShown || isTimed))
            || (Has(words, WaitWords.After) && isShown && isAsked)
            || (Has(words, WaitWords.While) && isForbidden && isShown);
    }

    /// <summary>"until 2021": what somebody was.</summary>
    private static bool IsPast(string words)
    {
        var at = words.IndexOf(" until ", StringComparison.Ordinal);
        return at >= 0 && words[(at + 7)..].Split(' ') is [{ Length: 4 } year, ..] && year.All(char.IsAsciiDigit)
            && !Has(words, WaitWords.Pleas) && !Has(words, WaitWords.Denials);
    }

    /// <summary>"the 23rd", "10 am", "18 Uhr".</summary>
    private static bool HasDay(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return all.Any(IsDay) || all.Zip(all.Skip(1)).Any(pair => pair.First.All(char.IsAsciiDigit) && IsHour(pair.Second));
    }

    private static bool IsDay(string word) =>
        char.IsAsciiDigit(word[0]) && word.TrimStart([.. "0123456789"]) is "st" or "nd" or "rd" or "th" or "am" or "pm" or "h";

    private static bool IsHour(string word) => word is "am" or "pm" or "a" or "p" or "uhr" or "h";

    private static bool Has(string words, IReadOnlyList<string> any) => any.Any(words.Contains);
}
