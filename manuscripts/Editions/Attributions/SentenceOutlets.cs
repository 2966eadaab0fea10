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
        if (next + 1 < tokens.Count && tokens[next].Text is "readers" or "listeners" or "viewers" && tokens[next + 1].Is("of"))
            return OutletPhrase.At(text, tokens, next + 2)?.Name;
        if (word is "told" or "tells" or "tell")
            return Listener(next);
        if (next < tokens.Count && tokens[next].Text is "out" or "up" or "down" or "back")
            next++;
        if (word is "sat" or "sits" or "sit" && next < tokens.Count && tokens[next].Is("down"))
            next++;
        var isMeeting = Verbs.IsMeeting(word);
        if (next < tokens.Count && tokens[next].Text is "with" or "to" && isMeeting)
            return Whose(next + 1) is { } house ? (KnownOutlets.Contains(house) ? house : null) : Listener(next + 1);
        if (isMeeting && word.StartsWith("join", StringComparison.Ordinal))
            return Joined(next);
        if (next < tokens.Count && PieceWords.Phrase(tokens, next) is var (noun, end) && end < tokens.Count && IsPlace(tokens[end].Text))
            return PieceWords.MediumOf(noun) is Model.Medium.Event ? null : OutletPhrase.At(text, tokens, end + 1)?.Name;
        return From(next) ?? (word is "make" or "makes" or "made" ? From(AfterCase(next)) : null);
    }

    /// <summary>"make the case in X", "made a strong argument in X": where the words end that the verb needs.</summary>
    private int AfterCase(int at)
    {
        for (var noun = at + 1; noun < tokens.Count && noun - at <= 2; noun++)
            if (tokens[noun].Text is "case" or "argument" && tokens[at].Text is "the" or "a" or "an" or "their" or "his" or "her")
                return noun + 1;
        return tokens.Count;
    }

    /// <summary>
    /// An outlet further on in the sentence: marked, known, or after the noun of a piece ("in a column for X"), and what that noun says.
    /// </summary>
    public (string Outlet, Model.Medium? Medium)? Anywhere(int from)
    {
        for (var at = from; at + 1 < tokens.Count && !tokens[at].IsQuote; at++)
        {
            if (!IsPlace(tokens[at].Text) && tokens[at].Text is not "to")
                continue;
            if (
                PieceWords.Phrase(tokens, at + 1) is var (noun, end) && end + 1 < tokens.Count
                && (IsPlace(tokens[end].Text) || (tokens[end].Text is "of" && noun is "issue" or "edition"))
                && PieceWords.MediumOf(noun) is not (Model.Medium.Event or Model.Medium.Report or Model.Medium.Brief)
                && OutletPhrase.At(text, tokens, end + 1) is var (after, _)
                && (!Leading.IsPerson(after) || IsMarked(end + 1) || KnownOutlets.Contains(after)
                    || (tokens[end].Text is "in" or "for" && PieceWords.MediumOf(noun) is Model.Medium.Article)))
                return (after, PieceWords.MediumOf(noun));
            if (OutletPhrase.At(text, tokens, at + 1) is var (name, _) && (IsMarked(at + 1) || KnownOutlets.Contains(name)))
                return (name, null);
        }

        return null;
    }

    /// <summary>"in a working paper", "in this brief": the sentence says what the piece is.</summary>
    public bool NamesPiece(int from)
    {
        for (var at = from; at + 1 < tokens.Count; at++)
            if (tokens[at].Text is "in" or "at" or "during" && PieceWords.Phrase(tokens, at + 1) is var (noun, _)
                && PieceWords.MediumOf(noun) is not null
                && tokens[at + 1].Text is "a" or "an" or "this" or "their" or "her" or "his" or "our")
                return true;
        return false;
    }

    private bool IsMarked(int at) => text.IsEmphasisedAt(tokens[at].Start)
        || (at + 1 < tokens.Count && tokens[at].Is("the") && text.IsEmphasisedAt(tokens[at + 1].Start));

    /// <summary>"A in X on …", "A for X: …": an outlet straight after the names.</summary>
    public string? Straight(int at)
    {
        at += at < tokens.Count && tokens[at].IsComma ? 1 : 0;
        return at + 1 < tokens.Count && tokens[at].Text is "in" or "for" or "on" && OutletPhrase.At(text, tokens, at + 1) is var (name, end)
            && (IsMarked(at + 1) || KnownOutlets.Contains(name)
                || (end < tokens.Count && tokens[end].Text is ":")
                || (!Leading.IsPerson(name) && (end == tokens.Count || tokens[end].Text is "," or "." or "on" or "about")))
            ? name
            : null;
    }

    /// <summary>"X: A interviews B": what a sentence begins with, up to its colon.</summary>
    public string? BeforeColon(int colon) =>
        OutletPhrase.At(text, tokens, 0) is var (name, end) && end == colon && !Leading.IsPerson(name) ? name : null;

    /// <summary>"was a guest on X".</summary>
    public string? GuestOn(int from)
    {
        for (var at = from; at + 1 < tokens.Count && at - from < 5; at++)
            if (tokens[at].Is("on"))
                return OutletPhrase.At(text, tokens, at + 1)?.Name;
        return null;
    }

    /// <summary>"X asked A what": the outlet that a sentence begins with and that asked a group; empty if the house itself did.</summary>
    public string? Asking(NameGroup group)
    {
        for (var verb = 1; verb < group.Start; verb++)
            if (tokens[verb].Text is "asked" or "asks" or "sent" or "sends" or "turned" or "turns" or "interviewed" or "interviews"
                or "quoted" or "quotes"
                or "profiled" or "profiles"
                && group.Start - verb <= 5
                && OutletPhrase.At(text, tokens, 0) is var (name, end) && end == verb && !Leading.IsPerson(name))
                return RoleWords.IsOrganisation(tokens[0].Text) && verb > 1 && !KnownOutlets.Contains(name) ? "" : name;
        return null;
    }

    /// <summary>"…, published by X": where what the sentence is about appeared.</summary>
    public string? PublishedBy(int from)
    {
        for (var at = Math.Max(0, from); at + 1 < tokens.Count; at++)
            if (tokens[at].Text is "published" or "carried" or "printed" or "appeared" or "appears" or "ran" or "is" or "runs")
                for (var by = at + 1; by < tokens.Count && by - at <= (tokens[at].Is("is") ? 1 : 3); by++)
                    if (tokens[by].Text is "by" or "in" && IssueLead.Skip(tokens, by + 1) is var place
                        && !(tokens[by].Is("by") && IsPartOfHouse(place))
                        && (!tokens[at].Is("is") || place > by + 1 || IsMarked(Math.Min(place, tokens.Count - 1))))
                        return OutletPhrase.At(text, tokens, place)?.Name;
        return OutletPhrase.At(text, tokens, 0) is var (name, end) && end < tokens.Count && !Leading.IsPerson(name)
            && tokens[end].Text is "carried" or "carries" or "published" or "publishes" or "printed" or "ran" or "runs" or "featured"
                ? name : null;
    }

    /// <summary>"…, the Associated Press reports.", "…, reports The Economist.": a paper that is known to be one.</summary>
    public string? Reporting()
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].Text is not ("reports" or "reported" or "writes" or "notes"))
                continue;
            if (at + 1 < tokens.Count && OutletPhrase.At(text, tokens, at + 1) is var (after, _) && KnownOutlets.Contains(after))
                return after;
            for (var start = Math.Max(0, at - 6); start < at; start++)
                if (OutletPhrase.At(text, tokens, start) is var (before, end) && end == at && KnownOutlets.Contains(before))
                    return before;
        }

        return null;
    }

    /// <summary>"the HIPS Energy, Trade, and Tides Program": who made it, not where it appeared.</summary>
    private bool IsPartOfHouse(int at)
    {
        at += at < tokens.Count && tokens[at].Is("the") ? 1 : 0;
        return at + 1 < tokens.Count && RoleWords.IsOrganisation(tokens[at].Text) && tokens[at + 1].IsCapital
            && OutletPhrase.At(text, tokens, at) is var (name, _) && !KnownOutlets.Contains(name);
    }

    /// <summary>"to X", for whom something was said.</summary>
    public string? ToldTo(int at) => at < tokens.Count && tokens[at].Is("to") ? Listener(at + 1) : null;

    /// <summary>Who was told or spoken with: an outlet only if it has not the form of a person's name.</summary>
    public string? Listener(int at) =>
        OutletPhrase.At(text, tokens, at) is var (name, _) && (!Leading.IsPerson(name) || tokens[at].Is("the")
            || KnownOutlets.Contains(name)) ? name : null;

    /// <summary>"PierSoft’s A": whose the person is with whom one speaks; null if nobody's.</summary>
    private string? Whose(int at) =>
        OutletPhrase.At(text, tokens, at) is var (name, end) && PossessiveForm.Is(tokens[end - 1].Text)
        && groups.Any(group => group.Start == end || group.Start == end - 1)
            ? name
            : null;

    /// <summary>"joined Bloomberg TV", "joined A on CNN".</summary>
    private string? Joined(int at)
    {
        var group = groups.FirstOrDefault(other => other.Start >= at && other.Start - at < 4);
        return group is not null && group.End < tokens.Count && tokens[group.End].Text is "on" or "at"
            && OutletPhrase.At(text, tokens, group.End + 1) is var (programme, _)
            ? programme
            : Listener(at);
    }

    private string? At(int at)
    {
        if (IssueLead.Skip(tokens, at) is var place && place > at && OutletPhrase.At(text, tokens, place) is var (issued, _))
            return issued;
        if (at + 3 < tokens.Count && tokens[at].Text is "their" or "his" or "her" && tokens[at + 1].Is("latest")
            && IsPlace(tokens[at + 2].Text))
            return OutletPhrase.At(text, tokens, at + 3)?.Name;
        if (PieceWords.Phrase(tokens, at) is var (noun, end))
        {
            if (Leading.Within(text, tokens, at, noun, end) is { } within)
                return within;
            if (end < tokens.Count && tokens[end].Text is "published" or "posted" or "written" or "produced" or "recorded")
                end++;
            return
                end < tokens.Count && IsPlace(tokens[end].Text)
                || (end < tokens.Count && tokens[end].Text is "by" or "from" && OutletPhrase.At(text, tokens, end + 1) is var (by, _)
                    && KnownOutlets.Contains(by))
                || end < tokens.Count && tokens[end].Text is "of" && tokens[end - 1].Text is "issue" or "edition"
                ? OutletPhrase.At(text, tokens, end + 1)?.Name
                : null;
        }

        // "A report in the Sanctions by the Numbers series": the house's own.
        return OutletPhrase.At(text, tokens, at) is var (name, last) && !(last < tokens.Count && tokens[last].Is("series")) ? name : null;
    }

    private static bool IsPlace(string word) => word is "in" or "for" or "at" or "on" or "with" or "via";
}
