using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>What a sentence quotes says nothing of the piece that it is quoted from.</summary>
internal static class Quotations
{
    /// <summary>The tokens outside of quotation marks; one that closes without having been opened closes what began before.</summary>
    public static IReadOnlyList<Token> Without(IReadOnlyList<Token> tokens)
    {
        var marks = Enumerable.Range(0, tokens.Count).Where(at => tokens[at].IsQuote).ToList();
        if (marks.Count == 0)
            return tokens;
        var kept = new List<Token>();
        var isOpen = !Opens(tokens, marks[0]);
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].IsQuote)
                isOpen = Opens(tokens, at);
            else if (!isOpen)
                kept.Add(tokens[at]);
        // A title in quotation marks is no more than that.
        return kept.Count > 0 ? kept : tokens;
    }

    private static bool Opens(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text switch
        {
            "“" => true,
            "”" => false,
            _ => at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End && (at == 0 || tokens[at - 1].End < tokens[at].Start),
        };
}
