using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>The podcast a sentence says that it is an episode of.</summary>
internal static class EpisodeOf
{
    private const int MaxLonger = 8;

    /// <summary>The podcast's name; empty if the sentence speaks of an episode without a name; null if it speaks of none.</summary>
    public static string? Find(AbstractText text, IReadOnlyList<Token> tokens)
    {
        var isEpisode = false;
        var spoken = Quotations.Without(tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Text.ToLowerInvariant();
            if (word is "episode" or "episodes" && !HasHappened(tokens, at) && spoken.Contains(tokens[at]))
            {
                isEpisode = true;
                var next = at + 1 < tokens.Count && tokens[at + 1].Text.All(char.IsDigit) ? at + 2 : at + 1;
                if (next < tokens.Count && tokens[next].Text is "of" or "on" or "from" && NameAt(text, tokens, next + 1) is { } named)
                    return named;
            }
            else if (word is "podcast" or "podcasts")
            {
                isEpisode = true;
                if (
                    at + 1 < tokens.Count
                    && NameAt(text, tokens, tokens[at + 1].IsComma ? at + 2 : at + 1) is { } after
                    && !Leading.IsPerson(after) | (at > 0 && !tokens[at + 1].IsComma && tokens[at - 1].Text is "our" or "the" or "its"
                        or "new") | text.MarkedAt(tokens[Math.Min(at + 1, tokens.Count - 1)].Start) is not null
                )
                    return after;
                if (Before(text, tokens, at) is { } before)
                    return before;
                if (Explained(text, tokens, at) is { } explained)
                    return explained;
            }
            else if (word is "host" or "hosts" && at + 1 < tokens.Count && tokens[at + 1].Is("of")
                && NameAt(text, tokens, at + 2) is { } hosted)
            {
                return hosted;
            }
            else if (word is "host" or "hosts" && at > 0 && tokens[at - 1].IsCapital && !RoleWords.IsTitle(tokens[at - 1].Text)
                && Before(text, tokens, at, ofHost: true) is { } programme
                && (!PersonName.Fits(programme) || IsWhoseHosts(tokens, at, programme)
                    || text.MarkedAt(tokens[at - programme.Split(' ').Length].Start) is not null || AreHosts(tokens, at)))
            {
                return programme;
            }
            else if (IsHost(tokens, at) || (word is "hosts" or "host" && Possessor(text, tokens, at) is not null))
            {
                isEpisode = true;
                if (Possessor(text, tokens, at) is { } owner)
                    return owner;
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

    /// <summary>"Argues that the episode revealed": no programme's.</summary>
    private static bool HasHappened(IReadOnlyList<Token> tokens, int at) =>
        at > 1 && tokens[at - 1].Is("the") && tokens[at - 2].Text is not ("in" or "on" or "of" or "to")
        && (at + 1 >= tokens.Count || tokens[at + 1].Text is not ("of" or "on" or "from"));

    private static string? NameAt(AbstractText text, IReadOnlyList<Token> tokens, int at)
    {
        while (
            at < tokens.Count
            && (
                tokens[at].Text is "the" or "our" or "its" && !StartsName(text, tokens, at)
                || RoleWords.IsOrganisation(tokens[at].Text) && tokens[at].Text.Contains('’') | tokens[at].Text.Contains('\'')
                || tokens[at].Text is "podcast" or "series"
                // "the HIPS podcast Harbour Sounds": the house's podcast, and then its name.
                || (at + 1 < tokens.Count && RoleWords.IsOrganisation(tokens[at].Text) && tokens[at + 1].Text is "podcast")
            )
        )
            at++;
        return OutletPhrase.At(text, tokens, at)?.Name;
    }

    /// <summary>"Host A is joined by", "with host A": somebody who leads a talk, not an institute that hosts a guest.</summary>
    private static bool IsHost(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text.ToLowerInvariant() is "host" or "hosts" or "co-host" or "co-hosts"
        && at + 1 < tokens.Count && tokens[at + 1].IsCapital
        && (at == 0 || tokens[at - 1].IsComma || tokens[at - 1].Text is "with" or "and" or "joined" or "joins" or "join" or "by"
            or "tells" or "told");

    /// <summary>"Slow Water hosts A and B sit down": several do it, so that "hosts" is no verb.</summary>
    private static bool AreHosts(IReadOnlyList<Token> tokens, int hosts) =>
        tokens[hosts].Is("hosts") && NameGroup.In(tokens, hosts + 1) is [{ Names.Count: > 1 } first, ..] && first.Start == hosts + 1
        && first.End < tokens.Count && tokens[first.End].Text is "sit" or "speak" or "talk" or "ask" or "discuss" or "welcome" or "chat"
            or "interview" or "explore" or "look" or "are" or "were" or "sat" or "spoke" or "discussed" or "welcomed";

    /// <summary>"with Brussels Sprouts hosts A and B": no person stands before those who host.</summary>
    private static bool IsWhoseHosts(IReadOnlyList<Token> tokens, int hosts, string programme) =>
        tokens[hosts].Is("hosts") && hosts - programme.Split(' ').Length - 1 is >= 0 and var before
        && tokens[before].Text is "with" or "joined" or "joins" or "join";

    /// <summary>"Slow Water, the Center's podcast,": the name before a comma and the noun.</summary>
    private static string? Explained(AbstractText text, IReadOnlyList<Token> tokens, int noun)
    {
        for (var comma = noun - 1; comma > 0 && noun - comma <= 6; comma--)
            if (tokens[comma].IsComma && tokens[comma + 1].Text is "a" or "an" or "the" or "our" or "its" or "their")
                foreach (var start in Enumerable.Range(Math.Max(0, comma - 8), comma - Math.Max(0, comma - 8))
                    .OrderBy(place => text.MarkedAt(tokens[place].Start) is null))
                    if (
                        (start == 0 || !tokens[start - 1].IsCapital)
                        && OutletPhrase.At(text, tokens, start) is var (name, end) && end == comma
                        && (text.MarkedAt(tokens[start].Start) is not null || !Leading.IsPerson(name) || (start > 0
                            && tokens[start - 1].Text is "on" or "joined")))
                        return name;
        return null;
    }

    /// <summary>"Slow Water’s regular hosts": whose hosts they are.</summary>
    private static string? Possessor(AbstractText text, IReadOnlyList<Token> tokens, int noun)
    {
        for (var at = noun - 1; at >= 0 && noun - at <= 2; at--)
            if (PossessiveForm.Is(tokens[at].Text) && tokens[at].IsCapital)
                for (var start = Math.Max(0, at - 4); start <= at; start++)
                    if (tokens[start].IsCapital && OutletPhrase.At(text, tokens, start) is var (name, end) && end == at + 1)
                        return name;
        return null;
    }

    private static bool StartsName(AbstractText text, IReadOnlyList<Token> tokens, int at) => text.MarkedAt(tokens[at].Start) is not null;

    /// <summary>"on a War on the Rocks podcast", "the Brussels Sprouts podcast": the capitals before the noun.</summary>
    private static string? Before(AbstractText text, IReadOnlyList<Token> tokens, int noun, bool ofHost = false)
    {
        if (!ofHost && Longer(text, tokens, noun) is { } longer)
            return longer;
        for (var start = Math.Max(0, noun - 8); start < noun; start++)
            if (
                (
                    (start == 0 && tokens[0].Text is not ("On" or "In" or "For" or "From" or "At" or "With" or "This"))
                    || (start > 0 && tokens[start - 1].Text is "the" or "a" or "an" or "The" or "A" or "on" or "of" or "for"
                        or "latest" or "new")
                    || (ofHost && start > 0 && tokens[start - 1].Text is "joins" or "joined" or "with" or "tells" or "told")
                    || (start > 0 && (RoleWords.IsOrganisation(tokens[start - 1].Text) || PossessiveForm.Is(tokens[start - 1].Text)))
                )
                && !RoleWords.IsOrganisation(tokens[start].Text)
                && OutletPhrase.At(text, tokens, start) is var (name, end)
                && (end == noun || (end == noun + 1 && tokens[noun].IsCapital && !Leading.IsPerson(name)))
            )
                // "The" that no sentence begins with is the name's own.
                return end == noun + 1 && start > 1 && tokens[start - 1].Text is "The" ? $"The {name}" : name;
        return null;
    }

    /// <summary>"War on the Rocks’ Horns of a Dilemma podcast": whatever stands between whose it is and the noun.</summary>
    private static string? Longer(AbstractText text, IReadOnlyList<Token> tokens, int noun)
    {
        for (var whose = noun - 2; whose >= 0 && noun - whose <= MaxLonger; whose--)
            if ((PossessiveForm.Is(tokens[whose].Text) || tokens[whose].Text.EndsWith('’') || tokens[whose].Text is "'" or "’")
                && tokens[whose + 1].IsCapital && tokens[noun - 1].IsCapital
                && tokens.Skip(whose + 1).Take(noun - whose - 1).All(token => token.IsCapital || token.Text is "of" or "a" or "the" or "and"
                    or "in" or "on" or "to" or "for" or "from" or "with"))
                return text.Text[tokens[whose + 1].Start..tokens[noun - 1].End];
        return null;
    }
}
