using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>How a group of names stands in its sentence: what is before it, what it does.</summary>
internal sealed class GroupPlace(List<Token> tokens, NameGroup group)
{
    /// <summary>Where the words end that say what the persons are.</summary>
    public int AfterRole { get; } = NameGroup.RoleEnd(tokens, group.End) is { } end ? end + 1 : group.End;

    /// <summary>The verb that a group is the subject of; null if it is none's.</summary>
    public int? VerbAfter()
    {
        var at = AfterRole;
        // "The authors, A and B, recommend": the comma closes what stands between.
        if (at < tokens.Count && tokens[at].IsComma && group.Start > 0 && tokens[group.Start - 1].IsComma && group.IsCued)
            at++;
        while (at < tokens.Count && Verbs.IsAdverb(tokens[at].Text))
            at++;
        return at < tokens.Count && Verbs.IsAny(tokens[at].Text) ? at : null;
    }

    /// <summary>"…," argues A: a verb between a quotation and the name.</summary>
    public bool IsInverted()
    {
        var at = BeforeRole();
        return at >= 1
            && Verbs.IsAny(tokens[at].Text)
            && (tokens[at - 1].IsQuote || (tokens[at - 1].IsComma && at >= 2 && tokens[at - 2].IsQuote));
    }

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
        var before = tokens[at - 1].Text.ToLowerInvariant();
        return before
                is "authored" or "co-authored" or "coauthored" or "written" or "co-written" or "hosted" or "edited" or "curated"
                    or "produced" or "moderated" or "penned"
            || PieceWords.IsNoun(before);
    }

    /// <summary>"an event with experts A and B", "a conversation between A and B".</summary>
    public bool IsWith()
    {
        var at = group.Start - 1;
        while (at >= 0 && RoleWords.IsLowerRole(tokens[at].Text))
            at--;
        return at >= 1 && tokens[at].Text is "with" or "featuring" or "between" && PieceWords.IsNoun(tokens[at - 1].Text);
    }

    /// <summary>"Watch A and B take stock of …".</summary>
    public bool IsCalledFor =>
        group.Start <= 3 && tokens[0].Text is "Watch" or "Hear" or "See" or "Join"
        || (group.Start <= 3 && tokens.Count > 1 && tokens[0].Text is "Listen" && tokens[1].Text is "to");

    /// <summary>"with A", "joined by A": a word before the group makes the persons take part in what the sentence is about.</summary>
    public bool IsInvited =>
        group.Start > 0
        && tokens[group.Start - 1].Text.ToLowerInvariant()
            is "with" or "joined" or "joins" or "join" or "by" or "featuring" or "welcome" or "welcomes" or "welcomed" or "interview"
                or "interviews" or "interviewed" or "to";

    /// <summary>The sentence begins with the group, or with "As".</summary>
    public bool IsOpening => group.Start == 0 || (group.Start == 1 && tokens[0].Is("As"));

    /// <summary>What stands before the words for what the persons are.</summary>
    private int BeforeRole()
    {
        var at = group.Start - 1;
        while (at >= 0 && group.Start - at < 8 && (RoleWords.IsLowerRole(tokens[at].Text) || RoleWords.IsOrganisation(tokens[at].Text)))
            at--;
        return at;
    }
}
