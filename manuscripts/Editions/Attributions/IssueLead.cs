using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>Words between a preposition and the outlet: "in this month's X", "in the March number of X", "in the pages of X".</summary>
internal static class IssueLead
{
    private const int MaxWords = 5;

    /// <summary>The token after such words; the same token if none stand there.</summary>
    public static int Skip(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 < tokens.Count && tokens[at].Text is "this" or "last" or "next" && PossessiveForm.Is(tokens[at + 1].Text))
            return at + 2;
        for (var noun = at + 1; noun + 2 < tokens.Count && noun - at <= MaxWords && tokens[noun].IsWord; noun++)
            if (tokens[noun].Text is "issue" or "number" or "edition" or "pages" or "columns" or "website" && tokens[noun + 1].Is("of"))
                return noun + 2;
        return at;
    }
}
