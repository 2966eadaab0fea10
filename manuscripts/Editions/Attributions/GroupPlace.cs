using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>How a group of names stands in its sentence: what is before it, what it does.</summary>
internal sealed partial class GroupPlace(List<Token> tokens, NameGroup group)
{
    /// <summary>Where the words end that say what the persons are.</summary>
    public int AfterRole { get; } = RoleTokens.RoleEnd(tokens, group.End) is not { } end ? group.End
        : RoleTokens.RoleEnd(tokens, end) is { } second ? second + 1 : end + 1;

    /// <summary>Where the words end that say what the persons are, or whose: "of the Harbour Institute for Trade".</summary>
    private int AfterHouse => AfterRole == group.End ? RoleTokens.AfterHouse(tokens, AfterRole) ?? AfterRole : AfterRole;

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

    /// <summary>"A of the Pier University blames": behind the house a word in small letters follows.</summary>
    public bool ActsBehindHouse => AfterHouse > AfterRole && AfterHouse < tokens.Count && char.IsLower(tokens[AfterHouse].Text[0]);

    /// <summary>Between what leads the sentence and the group stand only words for what the persons are.</summary>
    public bool StandsBy(Leading lead)
    {
        for (var at = lead.End; at < group.Start; at++)
            if (tokens[at].IsComma || tokens[at].IsQuote
                || Verbs.IsTelling(tokens[at].Text) && !RoleWords.IsNoun(tokens[at].Text) && !tokens[at].IsCapital)
                return false;
        return group.Start - lead.End <= 12;
    }

    /// <summary>"A is not convinced.": the next sentence may say where A says so.</summary>
    public bool IsSpokenOf => IsOpening && AfterRole < tokens.Count && tokens[AfterRole].Text is "is" or "was" or "are" or "were";

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

    /// <summary>What is told of the group follows a colon.</summary>
    public bool IsAfterColon => group.Start > 0 && tokens[group.Start - 1].Text is ":";

    /// <summary>"When A asked for help, …": what led to the piece.</summary>
    public bool IsSubordinate => BeforeRole() is 0 && tokens[0].Text is "When" or "After" or "Before" or "If" or "Since" or "Although"
        or "Though" or "Because" or "Until" or "Once" or "Unless";

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
                || (at + 1 < group.Start && tokens[at].IsCapital && (tokens[at].Text.Length > 3 || tokens[at].Is("Our")))))
            at--;
        return at;
    }
}
