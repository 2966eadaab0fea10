using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>How a group of names stands in its sentence: what is before it, what it does.</summary>
internal sealed class GroupPlace(List<Token> tokens, NameGroup group)
{
    /// <summary>Where the words end that say what the persons are.</summary>
    public int AfterRole { get; } = NameGroup.RoleEnd(tokens, group.End) is not { } end ? group.End
        : NameGroup.RoleEnd(tokens, end) is { } second ? second + 1 : end + 1;

    /// <summary>Where the words end that say what the persons are, or whose: "of the Harbour Institute for Trade".</summary>
    private int AfterHouse
    {
        get
        {
            if (AfterRole != group.End || AfterRole + 2 >= tokens.Count || tokens[AfterRole].Text is not ("of" or "at" or "from"))
                return AfterRole;
            var at = AfterRole + (tokens[AfterRole + 1].Is("the") ? 2 : 1);
            if (!tokens[at].IsCapital)
                return AfterRole;
            while (at < tokens.Count && (tokens[at].IsCapital || (tokens[at].Text is "of" or "for" or "and" or "in" or "on" or "the"
                && at + 1 < tokens.Count && (tokens[at + 1].IsCapital || tokens[at + 1].Is("the")))))
                at++;
            return at;
        }
    }

    /// <summary>The verb that a group is the subject of; null if it is none's.</summary>
    public int? VerbAfter()
    {
        var at = AfterHouse;
        // "The authors, A and B, recommend": the comma closes what stands between.
        if (at < tokens.Count && tokens[at].IsComma && group.Start > 0 && tokens[group.Start - 1].IsComma && group.IsCued)
            at++;
        if (at < tokens.Count && tokens[at].IsComma && IsJoined)
            at++;
        while (at < tokens.Count && Verbs.IsAdverb(tokens[at].Text))
            at++;
        return at < tokens.Count && Verbs.IsAny(tokens[at].Text) ? at : null;
    }

    /// <summary>"A, joined by B, drafts": the last of them stand between commas.</summary>
    private bool IsJoined => tokens.Skip(group.Start).Take(group.End - group.Start).Any(token =>
        token.Text is "joined" or "writing" or "working" or "again") || Enumerable.Range(group.Start, group.End - group.Start).Any(at =>
        tokens[at].IsComma && tokens[at + 1].Is("with"));

    /// <summary>"…," argues A: a verb between a quotation and the name; also ", contend A and B" after what they say.</summary>
    public bool IsInverted()
    {
        var at = BeforeRole();
        if (at < 1 || !Verbs.IsAny(tokens[at].Text))
            return false;
        if (at == 1 && tokens[0].Is("So"))
            return true;
        return tokens[at - 1].IsQuote
            || (tokens[at - 1].IsComma && (at >= 2 && tokens[at - 2].IsQuote || (Verbs.IsTelling(tokens[at].Text) && at > 1)));
    }

    /// <summary>"…," A writes; "…, A and B find.": what they say stands before them, and nothing after but where they said it.</summary>
    public bool Ends(int verb)
    {
        var before = group.Start - 1;
        return Verbs.IsTelling(tokens[verb].Text)
            && before >= 2
            && (tokens[before].IsQuote || tokens[before].IsComma)
            && (verb + 1 == tokens.Count || tokens[verb + 1].Text is "." or "in" or "for");
    }

    /// <summary>"…, A and B released a report".</summary>
    public bool Publishes(int verb) =>
        tokens[verb].Text is "released" or "published" or "authored" or "co-authored" or "coauthored" or "wrote" or "launched" or "produced"
            or "release" or "publish" or "presented" or "present" or "gave" or "gives" or "delivered" or "delivers" or "contributed"
            or "contributes" or "penned" or "pens" or "recorded" or "records" or "made" or "filmed"
        && PieceWords.Phrase(tokens, verb + 1) is not null
        && (group.Start == 0 || tokens[group.Start - 1].IsComma || group.IsCued);

    /// <summary>A sentence of a preposition and the names alone: "By A.", "With A and B.", "Featuring A."</summary>
    public bool IsAllThatIsSaid =>
        tokens[0].Text is "By" or "With" or "Featuring" or "From" or "Starring" && BeforeRole() <= 0
        && (AfterRole == tokens.Count || tokens[AfterRole].Text is "." || (AfterRole + 1 < tokens.Count && tokens[AfterRole].IsComma));

    /// <summary>"A, writing in X, urges".</summary>
    public int? WritingAfter =>
        group.End + 2 < tokens.Count && tokens[group.End].IsComma && tokens[group.End + 1].Text is "writing" or "speaking"
            ? group.End + 2
            : null;

    /// <summary>"A is cited", "A was quoted": what others wrote names them.</summary>
    public bool IsCited =>
        AfterRole + 1 < tokens.Count && tokens[AfterRole].Text is "is" or "was" or "are" or "were"
        && tokens[AfterRole + 1].Text is "cited" or "quoted" or "interviewed" or "featured" or "mentioned" or "profiled";

    /// <summary>What others wrote has their words in it, and is not theirs.</summary>
    public bool IsQuoted => IsCited && tokens[AfterRole + 1].Text is "cited" or "quoted" or "mentioned";

    /// <summary>After a lead such as "In this commentary, A" any small word that is no preposition is the verb.</summary>
    public bool ActsAfter()
    {
        var at = AfterRole;
        return at < tokens.Count
            && char.IsLower(tokens[at].Text[0])
            && tokens[at].Text.Length > 3
            && tokens[at].Text
                is not (
                    "from" or "with" or "into" or "over" or "were" or "that" or "this" or "than" or "whose" or "which" or "when" or "where"
                    or "also"
                );
    }

    /// <summary>Between what leads the sentence and the group stand only words for what the persons are.</summary>
    public bool StandsBy(Leading lead)
    {
        for (var at = lead.End; at < group.Start; at++)
            if (tokens[at].IsComma || tokens[at].IsQuote || Verbs.IsTelling(tokens[at].Text) && !RoleWords.IsNoun(tokens[at].Text))
                return false;
        return group.Start - lead.End <= 12;
    }

    /// <summary>"authored by A", "a report by A", "from A".</summary>
    public bool IsMadeBy()
    {
        var at = BeforeRole();
        if (at < 1 || tokens[at].Text is not ("by" or "from"))
            return false;
        var before = tokens[tokens[at - 1].IsComma && at > 1 ? at - 2 : at - 1].Text.ToLowerInvariant();
        return before
                is "authored" or "co-authored" or "coauthored" or "written" or "co-written" or "hosted" or "edited" or "curated"
                    or "produced" or "moderated" or "penned" or "drafted" or "prepared" or "compiled" or "chaired" or "given" or "delivered"
                        or "presented" or "conducted" or "taught" or "co-edited" or "narrated" or "directed"
                    or "led"
            || PieceWords.IsNoun(before)
            || (tokens[at].Is("by") && IsAfterParticiple(at))
            || (before is "this" && tokens[at].Is("from"))
            || (before is "is" or "was" && PieceWords.Phrase(tokens, 0) is not null);
    }

    /// <summary>"moderated by A", "chaired by A".</summary>
    public bool IsModerated => BeforeRole() is > 0 and var at && tokens[at].Is("by")
        && tokens[at - 1].Text is "moderated" or "chaired" or "hosted";

    /// <summary>"a lecture given in February by A".</summary>
    private bool IsAfterParticiple(int by)
    {
        for (var at = by - 1; at > 0 && by - at <= 4; at--)
            if (tokens[at].Text is "given" or "delivered" or "presented" or "written" or "authored" or "recorded")
                return true;
        return false;
    }

    /// <summary>"an event with experts A and B", "a conversation between A and B".</summary>
    public bool IsWith()
    {
        var at = BeforeRole();
        return at >= 1 && tokens[at].Text is "with" or "featuring" or "between" && PieceWords.IsNoun(tokens[at - 1].Text)
            && (group.IsCued || tokens[0].Is("Join") || PieceWords.Phrase(tokens, 0)?.End == at);
    }

    /// <summary>"The Forum hosted an event on … with A and B".</summary>
    public bool IsMetWith()
    {
        var at = BeforeRole();
        if (at < 3 || tokens[at].Text is not ("with" or "featuring" or "between"))
            return false;
        for (var verb = 0; verb < at; verb++)
            if (tokens[verb].Text is "hosted" or "held" or "convened" or "organized" or "organised" or "hosts" or "moderated"
                or "moderates" or "chaired"
                or "chairs" or "led" or "leads"
                && PieceWords.Phrase(tokens, verb + 1) is var (noun, _)
                && (PieceWords.MediumOf(noun) is Model.Medium.Event || noun is "conversation" or "discussion"))
                return true;
        return false;
    }

    /// <summary>"Watch A and B take stock of …".</summary>
    public bool IsCalledFor =>
        group.Start <= 3 && tokens[0].Text is "Watch" or "Hear" or "See" or "Join"
        || (group.Start <= 3 && tokens.Count > 1 && tokens[0].Text is "Listen" && tokens[1].Text is "to");

    /// <summary>"with A", "joined by A": a word before the group makes the persons take part in what the sentence is about.</summary>
    public bool IsInvited =>
        BeforeRole() is >= 0 and var at
        && tokens[at].Text.ToLowerInvariant()
            is "with" or "joined" or "joins" or "join" or "by" or "featuring" or "invite" or "invites" or "invited" or "welcome"
                or "welcomes" or "welcomed" or "interview" or "interviews" or "interviewed" or "to" or "tells" or "told" or "from"
                or "asks" or "asked";

    /// <summary>"a windfall to A": nobody speaks.</summary>
    public bool IsGiven => BeforeRole() is >= 1 and var at && tokens[at].Text is "to" or "from"
        && !Verbs.IsAny(tokens[at - 1].Text) && tokens[at - 1].Text is not ("spoken" or "up" or "down");

    /// <summary>"A is not convinced.": the next sentence may say where A says so.</summary>
    public bool IsSpokenOf => IsOpening && AfterRole < tokens.Count && tokens[AfterRole].Text is "is" or "was" or "are" or "were";

    /// <summary>"A was the guest on X".</summary>
    public bool IsGuest =>
        AfterRole + 2 < tokens.Count && tokens[AfterRole].Text is "is" or "was" or "are" or "were"
        && (tokens[AfterRole + 1].Text is "guest" or "guests" or "joined" || tokens[AfterRole + 2].Text is "guest" or "guests");

    /// <summary>
    /// The group is what the sentence is about: at its start, or after what leads it in ("Quoted in the piece, A", "…," A), and a word in
    /// small letters follows that may be a verb.
    /// </summary>
    public bool IsSubject =>
        BeforeRole() is var before && (before < 0 || tokens[before].IsComma || tokens[before].IsQuote || tokens[before].Text is ":"
            or ";" or "which" || IsOpening)
        && AfterRole < tokens.Count && char.IsLower(tokens[AfterRole].Text[0]) && tokens[AfterRole].Text.Length > 1
        && tokens[AfterRole].Text
            is not ("and" or "or" or "of" or "as" or "is" or "in" or "on" or "at" or "for" or "from" or "with" or "into" or "over"
                or "by" or "to"
                or "that" or "than"
                or "whose" or "which" or "who" or "when" or "where" or "the");

    /// <summary>"More than one thinks, as A demonstrates".</summary>
    public bool IsAsTold => BeforeRole() is > 0 and var at && tokens[at].Is("as") && tokens[at - 1].IsComma && ActsAfter()
        && (tokens[AfterRole].Text.EndsWith('s') || Verbs.IsTelling(tokens[AfterRole].Text));

    /// <summary>"A, host of X".</summary>
    public bool IsHostOf => group.End + 2 < tokens.Count && tokens[group.End].IsComma
        && tokens[group.End + 1].Text is "host" or "hosts" or "co-host" or "co-hosts" && tokens[group.End + 2].Is("of");

    /// <summary>"joins the hosts of X, A and B, to": A and B.</summary>
    public bool IsAfterHostsOf => group.Start > 2
        && Enumerable.Range(Math.Max(0, group.Start - 8), Math.Min(8, group.Start)).Any(at =>
            tokens[at].Text is "hosts" or "host" or "co-hosts" && tokens[at + 1].Is("of")
            && (tokens[group.Start - 1].IsComma || at + 2 == group.Start));

    /// <summary>"The Forum hosted A for a conversation with B": A, whom a house had as its guest.</summary>
    public bool IsHosted => BeforeRole() is >= 1 and var at && tokens[at].Text is "hosted" or "hosts" or "welcomed" or "welcomes"
        && RoleWords.IsOrganisation(tokens[at - 1].Text);

    /// <summary>"an episode in which A and B agree".</summary>
    public bool ActsInWhich => BeforeRole() is > 0 and var at && tokens[at].Is("which") && tokens[at - 1].Is("in") && ActsAfter();

    /// <summary>"It is A who asks".</summary>
    public bool IsWhoTells => group.Start > 0 && tokens[group.Start - 1].Text is "is" or "was"
        && group.End + 1 < tokens.Count && tokens[group.End].Is("who") && Verbs.IsTelling(tokens[group.End + 1].Text);

    /// <summary>"A in conversation with B": where B begins; null if it says none.</summary>
    public int? IsInConversation =>
        AfterRole + 3 < tokens.Count && tokens[AfterRole].Text is "in" && tokens[AfterRole + 1].Text is "conversation" or "dialogue"
        && tokens[AfterRole + 2].Text is "with"
            ? AfterRole + 3
            : null;

    /// <summary>"Participants included A and B", "Speakers were A and B".</summary>
    public bool IsListed => BeforeRole() is >= 1 and var at && tokens[at].Text is "included" or "include" or "were" or "are" or ":"
        && tokens[at - 1].Text.ToLowerInvariant() is "participants" or "speakers" or "panelists" or "panellists" or "guests"
            or "discussants";

    /// <summary>"“…,” A told Pier Today.": who is told behind a quotation is hardly ever a person.</summary>
    public bool IsToldAfterQuote(int verb) =>
        tokens[verb].Text is "told" or "tells" && group.Start > 0 && (tokens[group.Start - 1].IsQuote
            || (group.Start > 1 && tokens[group.Start - 1].IsComma && tokens[group.Start - 2].IsQuote));

    /// <summary>"…," according to A.</summary>
    public bool IsAccordedTo => BeforeRole() is > 0 and var at && tokens[at].Is("to") && tokens[at - 1].Is("according");

    /// <summary>"Its author, A, served": who made it, in passing.</summary>
    public bool IsApposed => group.Start > 1 && tokens[group.Start - 1].IsComma && tokens[group.Start - 2].Text is "author"
        or "authors" or "co-author" or "co-authors"
        && group.End < tokens.Count && tokens[group.End].IsComma;

    /// <summary>"A and B on why": a piece in a few words.</summary>
    public bool IsOnSomething => BeforeRole() is var before && (before < 0 || tokens[before].Text is ":") && AfterRole + 1 < tokens.Count
        && tokens[AfterRole].Is("on") && !tokens[AfterRole + 1].IsCapital;

    /// <summary>A subject that does something now, as blurbs tell it: "A decodes", "A and B plead".</summary>
    public bool IsTelling =>
        IsSubject && !Verbs.IsOfNews(tokens[AfterRole].Text)
        && (group.Names.Count == 1) == tokens[AfterRole].Text.EndsWith('s')
        && !tokens[AfterRole].Text.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>What is told of the group follows a colon.</summary>
    public bool IsAfterColon => group.Start > 0 && tokens[group.Start - 1].Text is ":";

    /// <summary>The sentence begins with the group, or with "As".</summary>
    public bool IsOpening => group.Start == 0 || (group.Start == 1 && tokens[0].Is("As"));

    /// <summary>What stands before the words for what the persons are: "the negotiator", "CNAS fellow".</summary>
    private int BeforeRole()
    {
        var at = group.Start - 1;
        while (at >= 0 && group.Start - at < 8
            && (RoleWords.IsLowerRole(tokens[at].Text) || RoleWords.IsOrganisation(tokens[at].Text)
                || RoleWords.IsOccupation(tokens[at].Text)
                || RoleWords.IsTitle(tokens[at].Text)
                || (at + 1 < group.Start && tokens[at].IsCapital && (tokens[at].Text.Length > 3 || tokens[at].Is("Our"))
                    && RoleWords.IsCue(tokens[at + 1].Text))))
            at--;
        return at;
    }
}
