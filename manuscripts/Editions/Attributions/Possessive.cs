using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>"Jane Doe’s op-ed appeared in X": a person whose piece it is.</summary>
internal static class Possessive
{
    /// <summary>The person's name, and what the piece is; null if no such words stand there.</summary>
    public static (string Name, int End, Model.Medium? Medium)? Find(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            var word = tokens[at].Text;
            if (!PossessiveForm.Is(word) || !word.Any(char.IsUpper)
                || PieceWords.Phrase(tokens, at + 1) is not var (noun, end))
                continue;
            for (var start = Math.Max(0, at - 3); start < at; start++)
                if (string.Join(' ', tokens.Skip(start).Take(at - start).Select(token => token.Text).Append(word[..^2])) is var name
                    && PersonName.Fits(name) && !RoleWords.IsOfficial(tokens, start))
                    return (name, end, PieceWords.MediumOf(noun));
        }

        return null;
    }
}
