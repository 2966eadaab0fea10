using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>Persons named in a row: "A", "A and B", "A, B, and C", each perhaps with titles before and a role after the name.</summary>
/// <param name="Names">Without titles and honours.</param>
/// <param name="Start">The first token of it, titles among them.</param>
/// <param name="End">The token after it.</param>
/// <param name="IsCued">Whether a word such as "experts", "hosts" or "senior fellow" stands straight before it.</param>
internal sealed record NameGroup(IReadOnlyList<string> Names, int Start, int End, bool IsCued)
{
    private const int MaxNames = 16;
    private const int MaxApposed = 5;

    /// <summary>What those are who make pieces or are asked; of a ruler or a brother between commas others speak.</summary>
    private static readonly string[] Beside =
    [
        "engineer", "coordinator", "ist", "ographer", "historian", "researcher", "professor", "lawyer", "reporter", "adviser", "advisor",
        "negotiator", "editor", "physician", "inspector", "investigator", "composer", "photographer",
    ];


    /// <summary>All groups of a sentence from a token on.</summary>
    public static List<NameGroup> In(IReadOnlyList<Token> tokens, int from)
    {
        var groups = new List<NameGroup>();
        for (var at = from; at < tokens.Count;)
        {
            if (At(tokens, at) is { } group)
            {
                groups.Add(group);
                at = group.End;
            }
            else
            {
                // "Defense Minister A B": of A B others speak, and B alone is nobody.
                at = RoleWords.IsOfficial(tokens, at) && NameTokens.Name(tokens, at) is var (_, end) ? end : at + 1;
            }
        }

        return groups;
    }

    private static NameGroup? At(IReadOnlyList<Token> tokens, int start)
    {
        var names = new List<string>();
        var (at, stop) = (start, start);
        // "on the Second Front with A": what has an article is no person whom A joins.
        var isThing = start > 0 && tokens[start - 1].Text is "the" or "The" or "a";
        while (names.Count < MaxNames && NameTokens.Name(tokens, at) is var (name, end))
        {
            // "Robert M. Gates Senior Fellow A": the chair is called after somebody.
            var holder = end < tokens.Count && RoleWords.IsTitle(tokens[end].Text) ? NameTokens.Name(tokens, end) : null;
            names.Add(holder?.Name ?? name);
            at = stop = holder?.End ?? end;
            if (Next(tokens, at) is not { } next || (isThing && tokens[at].Is("with")))
                break;
            at = next;
        }

        if (names.Count == 0 || RoleWords.IsOfficial(tokens, start) || IsOfWork(tokens, stop))
            return null;
        // The place after the last name: "A, a fellow, and" did not lead to another.
        return new NameGroup(names, start, stop, IsCuedAt(tokens, start));
    }

    /// <summary>"The Next Harbour Plan series features": a work is called so, and nobody.</summary>
    private static bool IsOfWork(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Text is "series" or "project" or "initiative" or "programme" or "program" or "collection";

    /// <summary>"experts A", "the report's authors, A, B and C,".</summary>
    private static bool IsCuedAt(IReadOnlyList<Token> tokens, int start) =>
        (start > 0 && (RoleWords.IsCue(tokens[start - 1].Text) || RoleWords.IsOccupation(tokens[start - 1].Text)))
        || RoleWords.IsTitled(tokens, start)
        || (start > 1 && tokens[start - 1].IsComma && (RoleWords.IsCue(tokens[start - 2].Text)
            // "Its chief engineer, A, talks": the commas set a name beside what the person is.
            || (Beside.Any(word => tokens[start - 2].Text.EndsWith(word, StringComparison.Ordinal))
                && tokens.Skip(start + 1).Take(MaxApposed).Any(token => token.IsComma))));

    /// <summary>Where the next name of the list begins; null if the list ends.</summary>
    private static int? Next(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Is("together") && at + 2 < tokens.Count && tokens[at + 1].Is("with"))
            return RoleTokens.AfterRole(tokens, at + 2);
        if (RoleTokens.AfterHouse(tokens, at) is { } behind)
            return Next(tokens, behind) is { } further && NameTokens.Name(tokens, further) is not null ? further : null;
        if (RoleTokens.JoinedBy(tokens, at) is { } joined)
            return joined;
        if (IsAnd(tokens, at))
            return RoleTokens.AfterRole(tokens, at + 2 < tokens.Count && tokens[at + 1].Text is "to" or "with" ? at + 2 : at + 1);
        if (!tokens[at].IsComma)
            return null;
        var next = at + 1 < tokens.Count && IsAnd(tokens, at + 1) ? at + 2 : at + 1;
        if (NameTokens.Name(tokens, RoleTokens.AfterRole(tokens, next)) is not null)
            return RoleTokens.AfterRole(tokens, next);
        return
            RoleTokens.RoleEnd(tokens, at) is { } role
            && role + 1 < tokens.Count
            && IsAnd(tokens, role + 1)
            && NameTokens.Name(tokens, RoleTokens.AfterRole(tokens, role + 2)) is not null
            ? RoleTokens.AfterRole(tokens, role + 2)
            : null;
    }

    private static bool IsAnd(IReadOnlyList<Token> tokens, int at) => tokens[at].Text is "and" or "&" or "with" && at + 1 < tokens.Count;
}
