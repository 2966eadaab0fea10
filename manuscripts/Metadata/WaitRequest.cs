namespace Manuscripts.Metadata;

/// <summary>
/// What a letter or a note asks in a sentence of its own: "please hold the piece until the court has risen". Whoever may have asked to wait
/// is asked back, so that doubt never publishes.
/// </summary>
internal static class WaitRequest
{
    private const int LongestSentence = 600;

    private static readonly string[] Asked =
    [
        "embargo", "hold the piece", "hold the article", "hold the text", "hold the essay", "hold the column", "hold the op-ed",
        "hold it", "hold this", "hold off", "hold back", "hold publication", "hold until", "please hold", "kindly hold", "sit on it",
        "sit on this", "sit on the piece", "keep it back", "keep this back", "keep the piece back", "under wraps", "not publish",
        "not be published", "n't publish", "not run it", "not run the piece", "not run this", "n't run it", "n't run this", "not post it",
        "n't post it", "not use it", "n't use it", "not put it", "n't put it", "n't put anything", "not print", "not before", "not until",
        "not yet", "nothing before", "nothing until", "not to appear before", "not appear before", "not go live", "not for publication",
        "publish it on", "publish it after", "publish after", "publication after", "run it on", "run it after", "run it from",
        "appear on or after", "wait until", "wait till", "wait with it", "only after", "no earlier than", "delay publication", "postpone",
        "Sperrfrist", "nicht vor dem", "nicht vor ", "noch nicht", "nicht veröffentlichen", "zurückhalten", "erst nach", "erst ab",
        "pas avant", "ne pas publier", "ne publiez pas", "no antes del", "no antes de", "no publicar", "no publiquen", "non prima del",
        "non prima di", "non pubblicare", "niet vóór", "niet voor", "niet publiceren", "não antes", "não publicar", "nie publikować",
        "nie wcześniej niż", "не раніше", "не публікуйте", "не публікувати", "не раньше", "не публиковать",
    ];

    /// <summary>Words that say that a piece is new, in which the same words stand.</summary>
    private static readonly string[] Offered =
    [
        "not published before", "not been published before", "not appeared before", "not yet published", "not yet been published",
        "not yet appeared", "not yet offered",
    ];

    /// <summary>Whether a sentence asks the desk to wait.</summary>
    public static bool IsIn(string sentence) =>
        sentence.Length <= LongestSentence
        && Asked.Any(words => Without(sentence).Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string Without(string sentence) =>
        Offered.Aggregate(sentence, (text, words) => text.Replace(words, "", StringComparison.OrdinalIgnoreCase));
}
