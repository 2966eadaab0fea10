namespace Manuscripts.Editions.Attributions;

/// <content>What says that the persons take part in a talk.</content>
internal sealed partial class GroupPlace
{
    /// <summary>"A is cited", "A was quoted": what others wrote names them.</summary>
    public bool IsCited =>
        AfterRole + 1 < tokens.Count && tokens[AfterRole].Text is "is" or "was" or "are" or "were"
        && tokens[AfterRole + 1].Text is "cited" or "quoted" or "interviewed" or "featured" or "mentioned" or "profiled";

    /// <summary>What others wrote has their words in it, and is not theirs.</summary>
    public bool IsQuoted => IsCited && tokens[AfterRole + 1].Text is "cited" or "quoted" or "mentioned";

    /// <summary>"an event with experts A and B", "a conversation between A and B".</summary>
    public bool IsWith()
    {
        var at = BeforeRole();
        if (at >= 1 && tokens[at].Is("of") && tokens[at - 1].Text is "panel" or "group" or "cast" or "trio" or "quartet")
            return true;
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
                or "asks" or "asked" or "debates" or "debated" or "debate" or "questions" or "challenges";

    /// <summary>"a windfall to A": nobody speaks.</summary>
    public bool IsGiven => BeforeRole() is >= 1 and var at && tokens[at].Text is "to" or "from"
        && !Verbs.IsAny(tokens[at - 1].Text) && tokens[at - 1].Text is not ("spoken" or "up" or "down" or "remarks" or "comments"
            or "contributions" or "statements" or "presentations");

    /// <summary>"A was the guest on X".</summary>
    public bool IsGuest =>
        AfterRole + 2 < tokens.Count && tokens[AfterRole].Text is "is" or "was" or "are" or "were"
        && (tokens[AfterRole + 1].Text is "guest" or "guests" or "joined" || tokens[AfterRole + 2].Text is "guest" or "guests");

    /// <summary>"A, host of X".</summary>
    public bool IsHostOf => group.End + 2 < tokens.Count && tokens[group.End].IsComma
        && tokens[group.End + 1].Text is "host" or "hosts" or "co-host" or "co-hosts" && tokens[group.End + 2].Is("of");

    /// <summary>"joins the hosts of X, A and B, to": A and B.</summary>
    public bool IsAfterHostsOf => group.Start > 2
        && Enumerable.Range(Math.Max(0, group.Start - 8), Math.Min(8, group.Start)).Any(at =>
            tokens[at].Text is "hosts" or "host" or "co-hosts" && tokens[at + 1].Is("of")
            && (tokens[group.Start - 1].IsComma || at + 2 == group.Start));

    /// <summary>"The Forum hosted A for a conversation with B": A, whom a house had as its guest.</summary>
    public bool IsHosted => BeforeRole() is >= 1 and var at
        && (tokens[at].Text is "hosted" or "hosts" or "welcomed" or "welcomes" or "convened" or "gathered" or "assembled"
            ? RoleWords.IsOrganisation(tokens[at - 1].Text) || tokens[at - 1].Text.ToLowerInvariant() is "center" or "centre" or "institute"
                or "forum" or "program" or "programme" or "team" or "foundation" or "council"
            : tokens[at].Is("together") && tokens[at - 1].Text is "brought" or "brings");

    /// <summary>"an episode in which A and B agree".</summary>
    public bool ActsInWhich => BeforeRole() is > 0 and var at && tokens[at].Is("which") && tokens[at - 1].Is("in") && ActsAfter();

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
}
