using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>A sentence that goes on about whom the one before was about: "Their report explains", "They published it in X".</summary>
internal static class Continued
{
    /// <summary>Whom a sentence is about; null if it says nobody's name.</summary>
    public static NameGroup? Subject(List<Token> tokens) =>
        NameGroup.In(tokens, 0).FirstOrDefault(group => group.IsCued
            || (new GroupPlace(tokens, group) is var stands && (stands.IsSubject || stands.IsInverted())));

    /// <summary>Null if the sentence does not begin with a pronoun and name a piece.</summary>
    public static Finding? Read(AbstractText text, List<Token> tokens, NameGroup before)
    {
        if (tokens[0].Text is "Their" or "Her" or "His" && PieceWords.Phrase(tokens, 0) is var (noun, end)
            && new SentenceOutlets(text, tokens, []) is var outlets
            && (outlets.From(end) ?? outlets.PublishedBy(end)) is var place && (place is not null || PieceWords.MediumOf(noun) is not null))
            return new Finding(6, before.Names, place, PieceWords.MediumOf(noun));
        if (tokens.Count > 2 && tokens[0].Text is "They" or "She" or "He" && Verbs.IsTelling(tokens[1].Text)
            && new SentenceOutlets(text, tokens, []).Anywhere(1) is var (outlet, said))
            return new Finding(6, before.Names, outlet, said);
        return null;
    }
}
