using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>Finds the outlet that a sentence names at some place.</summary>
internal sealed class SentenceOutlets(AbstractText text, List<Token> tokens, IReadOnlyList<NameGroup> groups)
{
    /// <summary>"in X", "for X", "in a commentary for X": an outlet straight after a place.</summary>
    public string? From(int at)
    {
        while (
            at < tokens.Count
            && (Verbs.IsAdverb(tokens[at].Text) || tokens[at].IsComma && at + 1 < tokens.Count && IsPlace(tokens[at + 1].Text))
        )
            at++;
        return at < tokens.Count && IsPlace(tokens[at].Text) ? At(at + 1) : null;
    }

    /// <summary>What the verb of a sentence leads to: "writes in X", "told X", "joined A on X".</summary>
    public string? AfterVerb(int verb)
    {
        var word = tokens[verb].Text.ToLowerInvariant();
        if (word is "testify" or "testifies" or "testified")
            return null;
        var next = verb + 1;
        if (word is "told" or "tells" or "tell")
            return Listener(next);
        if (word is "sat" or "sits" or "sit" && next < tokens.Count && tokens[next].Is("down"))
            next++;
        var isMeeting = Verbs.IsMeeting(word);
        if (next < tokens.Count && tokens[next].Text is "with" or "to" && isMeeting)
            return Listener(next + 1);
        if (isMeeting && word.StartsWith("join", StringComparison.Ordinal))
            return Joined(next);
        if (next < tokens.Count && PieceWords.Phrase(tokens, next) is var (noun, end) && end < tokens.Count && IsPlace(tokens[end].Text))
            return PieceWords.MediumOf(noun) is Model.Medium.Event ? null : OutletPhrase.At(text, tokens, end + 1)?.Name;
        return From(next);
    }

    /// <summary>"…, published by X": where what the sentence is about appeared.</summary>
    public string? PublishedBy(int from)
    {
        for (var at = from; at + 1 < tokens.Count; at++)
            if (tokens[at].Text is "published" or "carried" or "printed" && tokens[at + 1].Text is "by" or "in")
                return OutletPhrase.At(text, tokens, at + 2)?.Name;
        return null;
    }

    /// <summary>"to X", for whom something was said.</summary>
    public string? ToldTo(int at) => at < tokens.Count && tokens[at].Is("to") ? Listener(at + 1) : null;

    /// <summary>Who was told or spoken with: an outlet only if it has not the form of a person's name.</summary>
    public string? Listener(int at) =>
        OutletPhrase.At(text, tokens, at) is var (name, _) && (!Leading.IsPerson(name) || tokens[at].Is("the")) ? name : null;

    /// <summary>"joined Bloomberg TV", "joined A on CNN".</summary>
    private string? Joined(int at)
    {
        if (Listener(at) is { } direct)
            return direct;
        var group = groups.FirstOrDefault(other => other.Start >= at && other.Start - at < 4);
        return group is not null && group.End < tokens.Count && tokens[group.End].Text is "on" or "at" ? Listener(group.End + 1) : null;
    }

    private string? At(int at)
    {
        if (PieceWords.Phrase(tokens, at) is var (_, end))
        {
            if (end < tokens.Count && tokens[end].Text is "published" or "posted" or "written")
                end++;
            return
                end < tokens.Count && IsPlace(tokens[end].Text)
                || end < tokens.Count && tokens[end].Text is "of" && tokens[end - 1].Text is "issue" or "edition"
                ? OutletPhrase.At(text, tokens, end + 1)?.Name
                : null;
        }

        return OutletPhrase.At(text, tokens, at)?.Name;
    }

    private static bool IsPlace(string word) => word is "in" or "for" or "at" or "on" or "with" or "via";
}
