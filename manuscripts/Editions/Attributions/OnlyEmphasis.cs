using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// Where no form fits, the only name that a text emphasises is where the piece appeared: digests set the names of papers so. A book, a film
/// or a ship is called one.
/// </summary>
internal static class OnlyEmphasis
{
    private const int LeastLetters = 3;

    private static readonly HashSet<string> Works = new(StringComparer.OrdinalIgnoreCase)
    {
        "book", "books", "novel", "memoir", "memoirs", "film", "documentary", "play", "poem", "album", "opera", "painting", "ship",
        "vessel", "aboard", "frigate", "destroyer", "carrier", "titled", "entitled", "called", "study", "report", "paper", "brief",
        "biography", "history", "collection", "exhibition", "game", "word", "term", "novels",
    };

    /// <summary>Null if several are, or what is may be something else: the piece itself, a critic's initials.</summary>
    /// <param name="title">The piece's.</param>
    public static string? Find(AbstractText text, string title)
    {
        var found = text.Emphasised
            .Where(span => span.Words.Length > 1 && OutletPhrase.IsMarkedName(span.Words)
                && CreditLine.MayBeOutlet(OutletPhrase.Bare(span.Words))).ToList();
        if (found.Count == 0 || found.Select(span => span.Words).Distinct(StringComparer.Ordinal).Count() > 1)
            return null;
        if (found[0].Words.Count(char.IsLetter) < LeastLetters || title.Contains(found[0].Words, StringComparison.OrdinalIgnoreCase))
            return null;
        var before = Tokens.Of(text.Text, 0, found[0].Start);
        return before.TakeLast(2).Any(token => Works.Contains(token.Text)) ? null : OutletPhrase.Bare(found[0].Words);
    }
}
