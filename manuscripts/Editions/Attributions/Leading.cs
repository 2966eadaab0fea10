using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// What leads a sentence in before its subject: "Writing for X,", "In a commentary for X,", "In the May issue of X,", "In a new
/// brief,".
/// </summary>
/// <param name="Outlet">Null if the lead names none.</param>
/// <param name="End">The token after its comma.</param>
internal sealed record Leading(string? Outlet, int End)
{
    /// <summary>"On this week’s X", "On the latest X": what comes out so and is no paper is a programme.</summary>
    public bool IsProgramme { get; private init; }

    private const int MaxTail = 14;
    private const int MaxOwn = 4;

    public static Leading? Of(AbstractText text, IReadOnlyList<Token> tokens)
    {
        // "But in War on the Rocks, A cautions".
        var at = tokens[0].Text is "But" or "And" or "Yet" or "Now" or "Still" && tokens.Count > 1 ? 1 : 0;
        if (tokens[0].Text is "Writing" or "Published" or "Speaking" or "Featured" or "Over" or "Appearing" or "Joining"
            or "Asked" or "Interviewed" or "Quoted" or "Cited")
            at = 1;
        // "Writing with A for X,".
        if (at == 1 && tokens[0].Is("Writing") && tokens.Count > 3 && tokens[1].Is("with")
            && NameGroup.In(tokens, 2).FirstOrDefault() is { } beside && beside.Start - 2 <= MaxOwn && beside.End < tokens.Count
            && tokens[beside.End].Text is "for" or "in")
            at = beside.End;
        if (at >= tokens.Count || tokens[at].Text.ToLowerInvariant() is not ("in" or "for" or "at" or "on" or "from" or "with" or "to"
            or "by"))
            return null;
        var start = at + 1;
        // "On a new Harbour Sounds, …".
        var isNew = start + 2 < tokens.Count && tokens[start].Text is "a" or "the"
            && tokens[start + 1].Text is "new" or "latest" or "recent" && tokens[start + 2].IsCapital;
        // "On this week’s Harbour Sounds, …".
        isNew |= start + 2 < tokens.Count && tokens[start].Text is "this" or "last" && PossessiveForm.Is(tokens[start + 1].Text);
        start += isNew ? 2 : 0;
        if (start + 2 < tokens.Count && tokens[start].Is("the") && tokens[start + 1].Is("pages") && tokens[start + 2].Is("of"))
            start += 3;
        if (at == 0 && start < tokens.Count && tokens[0].Is("In") && tokens[start].IsQuote && ClosingQuote(tokens, start) is { } behind)
            return new Leading(null, behind);
        if (PieceWords.Phrase(tokens, start) is var (noun, end))
            return OfPiece(text, tokens, noun, end) is { } lead
                ? lead with { Outlet = lead.Outlet ?? Within(text, tokens, start, noun, end) }
                : null;
        if (at == 0 && OwnPiece(tokens, start) is { } named)
            return new Leading(null, named);
        if (at == 0 && tokens[0].Is("In") && ForKnown(text, tokens, start) is { } piece)
            return piece;
        return
            OutletPhrase.At(text, tokens, start) is var (name, after)
            && CommaAt(tokens, tokens[0].Is("Asked") ? after + MaxTail
                : at > 0 || PossessiveForm.Is(tokens[after - 1].Text) ? after + 3 : after, after) is { } comma
            && !IsPerson(name) | isNew | IsOverPersons(tokens, at, comma) | tokens[at].Is("for") | IsMarked(text, tokens, start)
            ? new Leading(name, comma + 1) { IsProgramme = isNew && tokens[at].Is("on") && !KnownOutlets.Contains(name) }
            : null;
    }

    /// <summary>"In this HIPS Noteworthy, A": what the house calls its piece; where that ends.</summary>
    private static int? OwnPiece(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count || !tokens[start].Is("this"))
            return null;
        var at = start + 1;
        while (at < tokens.Count && at - start <= MaxOwn && tokens[at].IsCapital)
            at++;
        return at > start + 1 && at < tokens.Count && tokens[at].IsComma ? at + 1 : null;
    }

    /// <summary>"In a close reading for Lawfare, A": whatever it is called, for an outlet that is known.</summary>
    private static Leading? ForKnown(AbstractText text, IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count || tokens[start].Text is not ("a" or "an"))
            return null;
        for (var at = start + 1; at + 1 < tokens.Count && at - start <= MaxOwn && !tokens[at].IsComma; at++)
            if (tokens[at].Text is "for" or "in" && OutletPhrase.At(text, tokens, at + 1) is var (name, end) && KnownOutlets.Contains(name)
                && end < tokens.Count && tokens[end].IsComma)
                return new Leading(name, end + 1);
        return null;
    }

    /// <summary>"In “The Weir,” A asks": where the title of the piece ends.</summary>
    private static int? ClosingQuote(IReadOnlyList<Token> tokens, int open)
    {
        for (var at = open + 2; at < tokens.Count && at - open <= MaxTail; at++)
            if (tokens[at].IsQuote)
                return at + 1 < tokens.Count && tokens[at + 1].IsComma ? at + 2 : at + 1;
        return null;
    }

    /// <summary>"On Harbour Sounds, A and B ask": nobody speaks on a person.</summary>
    private static bool IsOverPersons(IReadOnlyList<Token> tokens, int at, int comma) =>
        tokens[at].Is("on") && NameGroup.In(tokens, comma + 1) is [{ } first, ..] && first.Start == comma + 1;

    /// <summary>"Speaking to X from Suva,": the comma may come some words later where a verb began.</summary>
    private static int? CommaAt(IReadOnlyList<Token> tokens, int latest, int from)
    {
        for (var at = from; at < tokens.Count && at <= latest; at++)
            if (tokens[at].IsComma || (at == from && tokens[at].Text is ":"))
                return at;
        return null;
    }

    private static Leading? OfPiece(AbstractText text, IReadOnlyList<Token> tokens, string noun, int at)
    {
        if (at < tokens.Count && tokens[at].Text is "published" or "posted" or "written" or "released")
            at++;
        if (
            at < tokens.Count
            && (
                tokens[at].Text is "for" or "in" or "at" or "with" or "on" or "by" or "from"
                || (tokens[at].Text is "of" && noun is "issue" or "edition")
            )
            && !(IsByHouse(noun) && tokens[at].Text is "at" or "with" or "by" or "from")
            && OutletPhrase.At(text, tokens, at + 1) is var (name, after)
            && (tokens[at].Text is not ("by" or "from") || KnownOutlets.Contains(name) || IsMarked(text, tokens, at + 1))
            && after < tokens.Count
            && tokens[after].IsComma
        )
            return new Leading(name, after + 1);
        if (NameGroup.In(tokens, at) is [{ } first, ..] && first.Start == at)
            return new Leading(null, at);
        // "In a new report on the fleet, …": the subject comes after the first comma.
        for (var i = at; i < tokens.Count && i - at <= MaxTail; i++)
            if (tokens[i].IsComma)
                return new Leading(null, i + 1);
            else if (tokens[i].IsQuote)
                return null;
        // "In a new report A and B examine": without a comma, the subject follows the noun.
        return new Leading(null, at);
    }

    // Where a report comes from is who made it, not where it appeared.
    private static bool IsByHouse(string noun) => PieceWords.MediumOf(noun) is Model.Medium.Report or Model.Medium.Brief;

    /// <summary>Whether a name could be a person's: an abbreviation in capitals begins none.</summary>
    public static bool IsPerson(string name) => Metadata.PersonName.Fits(name) && !RoleWords.IsOrganisation(name.Split(' ')[0])
        && !KnownOutlets.Contains(name);

    /// <summary>
    /// "a Harbour Quarterly op-ed": the capitals between article and noun. Reports and briefs are called by the house that makes them.
    /// </summary>
    internal static string? Within(AbstractText text, IReadOnlyList<Token> tokens, int start, string noun, int end)
    {
        if (noun is "report" or "brief" or "paper" or "study" or "event" or "video" or "conversation")
            return null;
        for (var at = start + 1; at < end - 1; at++)
            if (tokens[at].IsCapital && !RoleWords.IsOrganisation(tokens[at].Text))
                return OutletPhrase.At(text, tokens, at) is var (name, after) && after == end - 1 ? name : null;
        return null;
    }

    private static bool IsMarked(AbstractText text, IReadOnlyList<Token> tokens, int at) =>
        text.MarkedAt(tokens[at].Start) is not null
        || (tokens[at].Text is "the" && at + 1 < tokens.Count && text.MarkedAt(tokens[at + 1].Start) is not null);
}
