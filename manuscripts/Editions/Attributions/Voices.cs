using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// Everybody who takes part in a talk: where a piece is known to be an episode, a film or an event, all whom its blurb lets do, say or ask
/// something, or names as guests, speak in it.
/// </summary>
internal static class Voices
{
    private const int Most = 12;

    /// <summary>In the order of the text; none if there are too many.</summary>
    public static IReadOnlyList<string> In(AbstractText text)
    {
        var names = new List<string>();
        foreach (var tokens in Tokens.OfSentences(text.Text).Where(tokens => tokens.Count > 0))
            foreach (var group in NameGroup.In(tokens, 0).Where(group => !text.IsInEmphasis(tokens[group.Start].Start)))
                if (Speaks(tokens, new GroupPlace(tokens, group)))
                    names.AddRange(group.Names);
        return names.Count <= Most ? [.. names.Distinct(StringComparer.Ordinal)] : [];
    }

    private static bool Speaks(List<Token> tokens, GroupPlace stands) =>
        !stands.IsCited
        && (stands.VerbAfter() is { } verb && (!Verbs.IsOfNews(tokens[verb].Text) || tokens[verb].Text is "took" or "take" or "takes")
            || (stands.IsInvited && !stands.IsGiven) || stands.IsListed || stands.IsAfterHostsOf || stands.IsHostOf || stands.IsMadeBy()
            || stands.IsHosted || stands.IsWith() || stands.IsMetWith() || stands.IsInverted() || stands.IsGuest || stands.IsCalledFor
            || stands.IsInConversation is not null
            || stands.IsTelling || stands.IsAfterColon || WillDo(tokens, stands));

    /// <summary>"A and B will weigh the options": whatever they do.</summary>
    private static bool WillDo(List<Token> tokens, GroupPlace stands) =>
        stands.AfterRole is var at && at + 1 < tokens.Count && tokens[at].Is("will") && char.IsLower(tokens[at + 1].Text[0])
        && !tokens[at + 1].Is("be");
}
