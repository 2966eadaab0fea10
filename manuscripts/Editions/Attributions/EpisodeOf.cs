using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>The podcast a sentence says that it is an episode of.</summary>
internal static class EpisodeOf
{
    /// <summary>The podcast's name; empty if the sentence speaks of an episode without a name; null if it speaks of none.</summary>
    public static string? Find(AbstractText text, IReadOnlyList<Token> tokens)
    {
        var isEpisode = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Text.ToLowerInvariant();
            if (word is "episode" or "episodes")
            {
                isEpisode = true;
                if (at + 1 < tokens.Count && tokens[at + 1].Text is "of" or "on" or "from" && NameAt(text, tokens, at + 2) is { } named)
                    return named;
            }
            else if (word is "podcast" or "podcasts")
            {
                isEpisode = true;
                if (
                    at + 1 < tokens.Count
                    && NameAt(text, tokens, tokens[at + 1].IsComma ? at + 2 : at + 1) is { } after
                    && !Leading.IsPerson(after) | text.MarkedAt(tokens[Math.Min(at + 1, tokens.Count - 1)].Start) is not null
                )
                    return after;
                if (Before(text, tokens, at) is { } before)
                    return before;
            }
            else if (
                word is "on"
                && at <= 3
                && at + 1 < tokens.Count
                && tokens[0].Text is "This"
                && tokens[1].Text is "week" or "month"
                && NameAt(text, tokens, at + 1) is { } weekly
            )
            {
                return weekly;
            }
        }

        return isEpisode ? "" : null;
    }

    private static string? NameAt(AbstractText text, IReadOnlyList<Token> tokens, int at)
    {
        while (
            at < tokens.Count
            && (
                tokens[at].Text is "the" or "our" or "its" && !StartsName(text, tokens, at)
                || RoleWords.IsOrganisation(tokens[at].Text) && tokens[at].Text.Contains('’') | tokens[at].Text.Contains('\'')
                || tokens[at].Text is "podcast" or "series"
            )
        )
            at++;
        return OutletPhrase.At(text, tokens, at)?.Name;
    }

    private static bool StartsName(AbstractText text, IReadOnlyList<Token> tokens, int at) => text.MarkedAt(tokens[at].Start) is not null;

    /// <summary>"on a War on the Rocks podcast", "the Brussels Sprouts podcast": the capitals before the noun.</summary>
    private static string? Before(AbstractText text, IReadOnlyList<Token> tokens, int noun)
    {
        for (var start = Math.Max(0, noun - 8); start < noun; start++)
            if (
                (
                    start == 0
                    || tokens[start - 1].Text is "the" or "a" or "an" or "The" or "A" or "on" or "of" or "for" or "latest" or "new"
                    || RoleWords.IsOrganisation(tokens[start - 1].Text)
                )
                && !RoleWords.IsOrganisation(tokens[start].Text)
                && OutletPhrase.At(text, tokens, start) is var (name, end)
                && end == noun
            )
                return name;
        return null;
    }
}
