using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// A sentence that goes on about whom the one before was about: "Their report explains", "They published it in X", "In X, the two ask",
/// "“…,” she writes in X".
/// </summary>
internal static class Continued
{
    /// <summary>Whom a sentence is about; null if it says nobody's name.</summary>
    public static NameGroup? Subject(List<Token> tokens) =>
        NameGroup.In(tokens, 0).FirstOrDefault(group => group.IsCued
            || (new GroupPlace(tokens, group) is var stands
                && (stands.IsSubject || stands.IsInverted() || stands.IsAccordedTo || stands.IsSpokenOf)));

    /// <summary>Null if the sentence does not speak of them and name a piece, or where one stands.</summary>
    public static Finding? Read(AbstractText text, List<Token> tokens, NameGroup before)
    {
        var outlets = new SentenceOutlets(text, tokens, []);
        if (tokens[0].Text is "Their" or "Her" or "His" && PieceWords.Phrase(tokens, 0) is var (noun, end)
            && (outlets.From(end) ?? outlets.PublishedBy(end)) is var place && (place is not null || PieceWords.MediumOf(noun) is not null))
            return new Finding(6, before.Names, place, PieceWords.MediumOf(noun));
        if (tokens.Count > 2 && tokens[0].Text is "They" or "She" or "He" && Verbs.IsTelling(tokens[1].Text)
            && outlets.Anywhere(1) is var (outlet, said))
            return new Finding(6, before.Names, outlet, said);
        if (Place(text, tokens, before) is { } led)
            return new Finding(6, [.. before.Names, .. WithThem(tokens)], led, PieceWords.MediumIn(tokens));
        return Said(tokens, outlets) is { } where ? new Finding(6, before.Names, where, null) : null;
    }

    /// <summary>"In X, the two ask", "In X she asks".</summary>
    private static string? Place(AbstractText text, List<Token> tokens, NameGroup before)
    {
        if (Leading.Of(text, tokens) is { Outlet: { } led } lead && IsThem(tokens, lead.End, before))
            return led;
        return tokens[0].Text is "In" or "For" && OutletPhrase.At(text, tokens, 1) is var (name, end)
            && (KnownOutlets.Contains(name) || text.MarkedAt(tokens[1].Start) is not null || name.Contains(' ', StringComparison.Ordinal))
            && IsThem(tokens, end, before)
                ? name
                : null;
    }

    /// <summary>"Writing with A in X, she proposes": A.</summary>
    private static IEnumerable<string> WithThem(List<Token> tokens) =>
        tokens[0].Is("Writing") && tokens[1].Is("with") ? NameGroup.In(tokens, 2).Take(1).SelectMany(group => group.Names) : [];

    private static bool IsThem(List<Token> tokens, int at, NameGroup before) =>
        at + 1 < tokens.Count
        && (tokens[at].Text is "he" or "she" or "they"
            || (tokens[at].Is("the") && tokens[at + 1].Text is "two" or "three" or "pair" or "trio" or "duo" or "authors" or "author")
            || before.Names.Any(name => name.EndsWith($" {tokens[at].Text}", StringComparison.Ordinal)));

    /// <summary>"“…,” she writes in X".</summary>
    private static string? Said(List<Token> tokens, SentenceOutlets outlets)
    {
        for (var at = 1; at + 2 < tokens.Count; at++)
            if (tokens[at].Text is "he" or "she" or "they" && (tokens[at - 1].IsQuote || tokens[at - 1].IsComma)
                && Verbs.IsTelling(tokens[at + 1].Text))
                return outlets.From(at + 2);
        return null;
    }
}
