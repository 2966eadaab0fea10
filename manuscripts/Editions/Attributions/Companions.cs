using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>Who made a piece together with a group of a sentence, and is named elsewhere in it.</summary>
/// <param name="groups">All groups of the sentence.</param>
internal sealed class Companions(List<Token> tokens, IReadOnlyList<NameGroup> groups)
{
    private const int MaxToAsker = 7;
    private const int MaxBeforeMet = 4;
    private const int MaxBeforeGuest = 6;

    /// <summary>"A welcomes B", "A debates B": B; null if nobody follows the verb.</summary>
    public NameGroup? Guest(int verb) => groups.FirstOrDefault(guest => guest.Start > verb && guest.Start - verb < MaxBeforeGuest);

    /// <summary>"HIPS hosted A for a talk with B": B.</summary>
    public IEnumerable<string> Invited(NameGroup hosted) => groups
        .Where(other => other.Start > hosted.End && new GroupPlace(tokens, other).IsInvited).SelectMany(other => other.Names);

    /// <summary>"“…,” said A, while B noted that": B.</summary>
    public IEnumerable<string> AfterWhile(NameGroup group) => groups
        .Where(other => other.Start > group.End && tokens[other.Start - 1].Text is "while"
            && new GroupPlace(tokens, other).VerbAfter() is { } verb && Verbs.IsTelling(tokens[verb].Text))
        .SelectMany(other => other.Names);

    /// <summary>"joined B on X", "sit down with PierSoft’s B", "teams up with B": with whom.</summary>
    public NameGroup? Met(int verb)
    {
        var at = verb + 1;
        if (!tokens[verb].Text.StartsWith("join", StringComparison.OrdinalIgnoreCase))
        {
            at += at < tokens.Count && tokens[at].Text is "down" or "up" ? 1 : 0;
            if (at >= tokens.Count || tokens[at].Text is not ("with" or "to") || !Verbs.IsMeetingWith(tokens[verb].Text))
                return null;
            at++;
        }

        return groups.FirstOrDefault(other => other.Start >= at && other.Start - at <= MaxBeforeMet
            && !tokens.Skip(at).Take(other.Start - at).Any(token => token.IsComma || token.Text is "for" or "in" or "on"));
    }

    /// <summary>"In a brief co-authored with B, A assesses": B.</summary>
    public IEnumerable<string> Beside(NameGroup group) => NameGroup.In(tokens, 0)
        .Where(other => other.Start < group.Start && other.Start > 1 && tokens[other.Start - 1].Is("with")
            && (IsWritten(tokens[other.Start - 2]) || tokens[other.Start - 2].Text is "authored" or "together" or "jointly"))
        .SelectMany(other => other.Names).Except(group.Names);

    /// <summary>"Writing with the architect B for X, A describes": B.</summary>
    public IEnumerable<string> WritingWith(NameGroup group) => (tokens[0].Text, tokens[1].Text) is ("Writing", "with")
        ? NameGroup.In(tokens, 2).Where(other => other.Start < group.Start && other.Start - 2 <= MaxBeforeMet)
            .SelectMany(other => other.Names)
        : [];

    /// <summary>"A proposes a fund in a brief written with B": B.</summary>
    public IEnumerable<string> WrittenWith(NameGroup group) => groups
        .Where(other => other.Start > group.End + 1 && tokens[other.Start - 1].Is("with")
            && IsWritten(tokens[other.Start - 2]))
        .SelectMany(other => other.Names);

    private static bool IsWritten(Token token) =>
        token.Text.ToLowerInvariant() is "written" or "co-written" or "cowritten" or "co-authored" or "coauthored" or "produced";

    /// <summary>"A was asked by X’s B": who asked.</summary>
    public IReadOnlyList<string> Asker(NameGroup group) =>
        groups.FirstOrDefault(other => other.Start > group.End && other.Start - group.End <= MaxToAsker
            && PossessiveForm.Is(tokens[other.Start].Text))?.Names ?? [];

    /// <summary>"an event with A and B, moderated by C": who takes part in what the group moderates.</summary>
    public IEnumerable<string> Guests(NameGroup moderators) => groups
        .Where(group => group.End <= moderators.Start && new GroupPlace(tokens, group).IsInvited).SelectMany(group => group.Names);
}
