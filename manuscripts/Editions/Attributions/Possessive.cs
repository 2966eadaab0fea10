using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>"Jane Doe’s op-ed appeared in X", "Jane Doe and John Roe’s report": persons whose piece it is.</summary>
internal static class Possessive
{
    /// <summary>The persons' names, and what the piece is; null if no such words stand there.</summary>
    public static (IReadOnlyList<string> Names, int End, Model.Medium? Medium)? Find(List<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            var word = tokens[at].Text;
            if (!PossessiveForm.Is(word) || !word.Any(char.IsUpper)
                || (PieceWords.Phrase(tokens, at + 1) ?? View(tokens, at + 1)) is not var (noun, end))
                continue;
            for (var start = Math.Max(0, at - 3); start < at; start++)
                if (string.Join(' ', tokens.Skip(start).Take(at - start).Select(token => token.Text).Append(word[..^2])) is var name
                    && PersonName.Fits(name) && !RoleWords.IsTitle(tokens[start].Text) && NameTokens.MayBegin(tokens[start].Text)
                    && (!RoleWords.IsOfficial(tokens, start) || noun is "conversation" or "remarks" or "keynote" or "speech" or "interview"
                        or "discussion"))
                    return ([.. Before(tokens, start), name], end, PieceWords.MediumOf(noun));
        }

        return null;
    }

    /// <summary>"In A’s view", "in B’s telling": what the piece says is theirs.</summary>
    private static (string Noun, int End)? View(List<Token> tokens, int at) =>
        tokens[at].Text is "view" or "telling" or "words" or "judgment" or "judgement" or "reading" or "estimation" or "opinion"
            && tokens.Take(at).Any(token => token.Text is "In" or "in")
            ? (tokens[at].Text, at + 1)
            : null;

    /// <summary>Those who are named before the last of them: "A and", "A, B, and".</summary>
    private static IReadOnlyList<string> Before(List<Token> tokens, int last)
    {
        var end = last - 1;
        if (end < 2 || !tokens[end].Is("and"))
            return [];
        if (tokens[end - 1].IsComma)
            end--;
        return NameGroup.In(tokens[..end], 0).Find(group => group.End == end)?.Names ?? [];
    }
}
