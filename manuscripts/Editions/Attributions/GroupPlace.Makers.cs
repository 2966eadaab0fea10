namespace Manuscripts.Editions.Attributions;

/// <content>What says that the persons wrote or said it.</content>
internal sealed partial class GroupPlace
{
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

    /// <summary>"authored by A", "a report by A", "from A".</summary>
    public bool IsMadeBy()
    {
        var at = BeforeRole();
        if (at < 1 || tokens[at].Text is not ("by" or "from"))
            return false;
        var before = tokens[tokens[at - 1].IsComma && at > 1 ? at - 2 : at - 1].Text.ToLowerInvariant();
        // "A reports from the valley".
        if (before is "reports" && tokens[at].Is("from") && at > 1 && tokens[at - 2].IsCapital)
            return false;
        // "a working group chaired by A": that made it, or had it made.
        if (before is "chaired" or "led" or "headed" && at > 2 && tokens[at - 2].Text is [>= 'A' and <= 'Z', ..] or "group" or "team"
            or "committee" or "panel" or "commission")
            return false;
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

    /// <summary>"More than one thinks, as A demonstrates".</summary>
    public bool IsAsTold => BeforeRole() is > 0 and var at && tokens[at].Is("as") && tokens[at - 1].IsComma && ActsAfter()
        && (tokens[AfterRole].Text.EndsWith('s') || Verbs.IsTelling(tokens[AfterRole].Text));

    /// <summary>"It is A who asks".</summary>
    public bool IsWhoTells => group.Start > 0 && tokens[group.Start - 1].Text is "is" or "was"
        && group.End + 1 < tokens.Count && tokens[group.End].Is("who") && Verbs.IsTelling(tokens[group.End + 1].Text);

    /// <summary>"“…,” A told Pier Today.": who is told behind a quotation is hardly ever a person.</summary>
    public bool IsToldAfterQuote(int verb) =>
        tokens[verb].Text is "told" or "tells" && group.Start > 0 && (tokens[group.Start - 1].IsQuote
            || (group.Start > 1 && tokens[group.Start - 1].IsComma && tokens[group.Start - 2].IsQuote));

    /// <summary>"…," according to A.</summary>
    public bool IsAccordedTo => BeforeRole() is > 0 and var at
        && ((tokens[at].Is("to") && tokens[at - 1].Is("according"))
            || (tokens[at].Is("of") && tokens[at - 1].Text is "view" or "estimate" or "account" or "opinion" or "judgment" or "words"
                or "telling" or "reading"));

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
}
