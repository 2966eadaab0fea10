using Manuscripts.Language;
using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>The nouns for pieces, and what medium each says.</summary>
internal static class PieceWords
{
    private const int MaxQualifiers = 5;

    private static readonly Dictionary<string, Medium?> Nouns = MediumTable.Of(
        ' ',
        (Medium.Report, "report reports study studies paper papers whitepaper monograph"),
        (Medium.Brief, "brief briefs"),
        (
            Medium.Article,
            "article articles op-ed op-eds oped essay essays commentary commentaries column columns explainer explainers post posts "
            + "blogpost story stories analysis interview interviews testimony testimonies review q&a"
        ),
        (Medium.Podcast, "podcast podcasts episode episodes finale"),
        (Medium.Video, "video videos documentary"),
        (Medium.Event, "event events webinar webinars panel symposium conference"),
        (null, "piece pieces book chapter issue edition series conversation discussion remarks dataset tool infographic memo comments "
            + "reflections insights assessment account survey guide primer profile portrait lecture speech keynote film map list"));

    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "their", "his", "her", "our", "its", "another", "one",
    };

    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "in", "for", "on", "at", "with", "to", "by", "from", "that", "which", "who", "and", "or", "as", "is", "was", "are", "were",
        "has", "have", "had", "should", "would", "could", "must", "can", "might", "will", "shall", "did", "does", "do",
    };

    /// <summary>
    /// The noun of a phrase such as "a new CNAS policy brief" that starts at a token, and the token after it; null if none does.
    /// </summary>
    public static (string Noun, int End)? Phrase(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        var start = Determiners.Contains(tokens[at].Text) ? at + 1 : at;
        (string, int)? found = null;
        for (var i = start; i < tokens.Count && i - start <= MaxQualifiers; i++)
        {
            var word = PossessiveForm.Bare(tokens[i].Text);
            if ((!char.IsUpper(word[0]) || word is "Q&A") && Nouns.ContainsKey(word) && !IsOfMail(tokens, i))
                found = (found is var (first, _) && SaysHow(first) ? first : word, i + 1);
            else if (!tokens[i].IsWord && tokens[i].Text is not ("-" or "–") || Stops.Contains(word) || word is "may")
                break;
            else if (found is not null)
                break;
        }

        return found;
    }

    /// <summary>"a post box", "a post office".</summary>
    private static bool IsOfMail(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("post") && at + 1 < tokens.Count && tokens[at + 1].Text is "box" or "boxes" or "office" or "offices";

    /// <summary>"a video explainer", "a podcast interview": the first noun says how the piece is to be had.</summary>
    private static bool SaysHow(string noun) => noun is "video" or "podcast" or "webinar";

    public static bool IsNoun(string word) => Nouns.ContainsKey(word);

    public static Medium? MediumOf(string noun) => Nouns.GetValueOrDefault(noun.ToLowerInvariant());

    /// <summary>What a sentence calls the piece that it is about: "in a new report", "this episode", "the brief was authored by".</summary>
    public static Medium? MediumIn(IReadOnlyList<Token> tokens) => MediumIn(Quotations.Without(tokens), isAbout: true);

    /// <summary>The same of a sentence that names nobody; "the report" there may be anybody's.</summary>
    /// <param name="isFirst">Whether the abstract begins with it: "The report follows" there can only be the piece itself.</param>
    public static Medium? MediumAlone(IReadOnlyList<Token> tokens, bool isFirst) =>
        isFirst && tokens[0].Is("The") && Phrase(tokens, 0) is var (noun, end) && end < 4 && MediumOf(noun) is { } itself
            && !PossessiveForm.Is(tokens[1].Text)
            ? itself
            : MediumIn(tokens, isAbout: false);

    /// <summary>"The report weighs", "…, in a report for officers": the piece itself, where nothing else says what it is.</summary>
    public static Medium? Itself(AbstractText text) =>
        Tokens.OfSentences(text.Text).Select(Itself).FirstOrDefault(medium => medium is not null);

    private static Medium? Itself(List<Token> tokens)
    {
        // "The Institute's report tells".
        var noun = tokens.Count > 3 && tokens[0].Is("The") && PossessiveForm.Is(tokens[1].Text) && tokens[1].IsCapital ? 2 : 1;
        if (tokens.Count > noun + 1 && tokens[0].Is("The") && MediumOf(tokens[noun].Text) is Medium.Report or Medium.Brief
            && tokens[noun + 1].Text is [.., not 's', 's'] verb && char.IsLower(verb[0]) && verb is not ("was" or "is" or "has" or "says"))
            return MediumOf(tokens[noun].Text);
        for (var at = 1; at + 2 < tokens.Count; at++)
            if (tokens[at].Is("in") && tokens[at - 1].IsComma && tokens[at + 1].Is("a") && Phrase(tokens, at + 1) is var (piece, _)
                && MediumOf(piece) is Medium.Report or Medium.Brief)
                return MediumOf(piece);
        return null;
    }

    /// <summary>"The Forum hosted a virtual discussion": what took place.</summary>
    public static bool IsMeetingHeld(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
            if (tokens[at].Text is "hosted" or "held" or "convened" or "hosts" && Phrase(tokens, at + 1) is var (noun, _)
                && (noun is "discussion" or "conversation" or "lecture" or "keynote" || MediumOf(noun) is Medium.Event))
                return true;
        return false;
    }

    /// <summary>"HIPS published a report on", "their report proposes", "the brief recommends".</summary>
    private static Medium? Released(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (tokens[at - 1].Text is "published" or "released" or "issued" && tokens[at].Text is "a" or "its"
                && Phrase(tokens, at) is var (made, _) && MediumOf(made) is Medium.Report or Medium.Brief)
                return MediumOf(made);
            if (tokens[at].Text is "their" or "his" or "her" or "the" && Phrase(tokens, at) is var (noun, end) && end - at <= 3
                && end < tokens.Count && Verbs.IsTelling(tokens[end].Text) && MediumOf(noun) is Medium.Report or Medium.Brief)
                return MediumOf(noun);
        }

        return null;
    }

    /// <summary>"Register now to attend", "Please join us on 4 June": to what takes place.</summary>
    private static bool IsInvitation(IReadOnlyList<Token> tokens) =>
        (tokens[0].Text is "Register" or "RSVP" && tokens.Any(token => token.Text is "attend" or "join" or "participate" or "virtually"))
        || (tokens.Count > 2 && (tokens[0].Text, tokens[1].Text) is ("Join", "us")
            || tokens.Count > 3 && (tokens[0].Text, tokens[1].Text, tokens[2].Text) is ("Please", "join", "us"));

    /// <summary>"the first of a series of briefs", "the latest in our series of papers": where it says of what.</summary>
    private static int AfterOrdinal(IReadOnlyList<Token> tokens, int at) =>
        at + 3 < tokens.Count && tokens[at].Is("the") && tokens[at + 2].Text is "of" or "in"
        && tokens[at + 1].Text is "first" or "second" or "third" or "fourth" or "fifth" or "last" or "latest" or "next" or "final"
            ? at + 3
            : at;

    private static Medium? MediumIn(IReadOnlyList<Token> tokens, bool isAbout)
    {
        for (var at = 0; isAbout && at < tokens.Count; at++)
            if (tokens[at].Text is "this" or "This" && (at == 0 || tokens[at - 1].Text is "in" or "In" or ":")
                && Phrase(tokens, at) is var (what, _) && MediumOf(what) is { } itself)
                return itself;
        if (Released(tokens) is { } released)
            return released;
        if (tokens.Count > 2 && RoleWords.IsOrganisation(tokens[0].Text) && tokens[2].Text is ":"
            && MediumOf(tokens[1].Text) is { } labelled)
            return labelled;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!isAbout && at > 1 && tokens[at - 1].Is("in") && tokens[at].Text is "a" or "an" && at + 1 < tokens.Count
                && tokens[at + 1].Text is "new" or "recent" or "latest" or "forthcoming" && Phrase(tokens, at) is var (recent, _)
                && MediumOf(recent) is Medium.Report or Medium.Brief)
                return MediumOf(recent);
            if (tokens[at].Is("joined") && at + 1 < tokens.Count && tokens[at + 1].Text is "hosts" or "host" or "co-hosts" or "co-host")
                return Medium.Podcast;
            var isIn = at == 0 && tokens[0].Text is "In" or "During" or "At" or "From";
            var opens = isAbout
                ? Determiners.Contains(tokens[at].Text)
                : tokens[at].Text.ToLowerInvariant() is "this" or "new" or "latest" or "resulting" or "our"
                    || (at == 0 && tokens[0].Text is "A" or "An")
                    || (at == 0 && tokens[0].Text is "Their" or "Her" or "His")
                    || (at == 1 && tokens[0].Is("In") && tokens[1].Text is "a" or "an" or "their" or "his" or "her" or "our");
            if (!isAbout && at is 1 or 2 && tokens[at].Is("podcast") && !tokens[at - 1].IsComma)
                return Medium.Podcast;
            // "Argues that the episode revealed": what happened.
            if (tokens[at].Is("that") && at + 1 < tokens.Count && Determiners.Contains(tokens[at + 1].Text))
                continue;
            if (at > 0 && tokens[at].Is("the") && at + 1 < tokens.Count && tokens[at + 1].Is("episode")
                && tokens[at - 1].Text is not ("in" or "on"))
                continue;
            if ((isIn || opens) && Phrase(tokens, AfterOrdinal(tokens, isIn ? at + 1 : at)) is var (noun, end) && (MediumOf(noun)
                ?? (noun is "series" && end < tokens.Count && tokens[end].Is("of") && Phrase(tokens, end + 1) is var (each, _)
                    ? MediumOf(each) : null)) is { } medium)
                return medium;
            if (at == 0 && (tokens[0].Is("Watch") || tokens[0].Is("View")))
                return tokens.Any(token => MediumOf(token.Text) is Medium.Event) && tokens.Any(token => token.Is("recording"))
                    ? Medium.Event : Medium.Video;
            if (at == 0 && MediumOf(tokens[0].Text) is { } named && tokens.Count > 1 && tokens[1].Text is "," or "." or "of" or "with"
                or "on" or "from" or ":" or "by")
                return named;
            if (at == 0 && IsInvitation(tokens))
                return Medium.Event;
            if (tokens[at].Text is "testified" or "testifies" && isAbout)
                return Medium.Article;
        }

        return null;
    }
}
