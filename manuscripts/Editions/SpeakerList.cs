using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Who speaks, as a list under a line such as "Speakers:" or "…, with remarks from:".</summary>
internal static class SpeakerList
{
    private static readonly string[] Words =
    [
        "speakers", "speaker", "panelists", "panellists", "participants", "guests", "hosts", "moderator", "remarks from", "featuring",
        "with", "discussants", "contributors", "referenten", "intervenants", "ponentes", "featured", "features", "hear from", "joined by",
        "line-up", "lineup", "panel", "between",
    ];

    private static readonly string[] Verbs =
    [
        ", including", " including", ", among them", " among them", ", such as", " such as", " will include", " will be", " include",
        " included", " are", " were",
    ];

    private static readonly string[] Marks = [", ", " (", " – ", " — ", " - ", " | ", ": "];

    /// <summary>Their names; none if no such list stands under the title, or not every item of it begins with a name.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<EditionBlock> blocks)
    {
        for (var at = 0; at + 1 < blocks.Count; at++)
        {
            if (!IsLead(blocks[at].Text) && !HoldsRoles(blocks[at + 1].Element))
                continue;
            if (blocks[at + 1].Element is not { LocalName: "ul" or "ol" } list)
                return [.. Lines(blocks, at + 1).Select(line => Name(line.Text)).OfType<string>().Distinct(StringComparer.Ordinal)];
            var names = list.Children.Select(item => Name(Form.TextOf(item))).ToList();
            return names.TrueForAll(name => name is not null) ? [.. names.OfType<string>().Distinct(StringComparer.Ordinal)] : [];
        }

        return [];
    }

    /// <summary>Whether a list stands under a line that says that speakers follow, and so holds no titles.</summary>
    public static bool IsUnder(IElement? line, IElement list) =>
        line is { LocalName: "p" } && Form.TextOf(line) is var text && (IsLead(text) || HoldsRoles(list));

    /// <summary>Whether all items of a list are names with what the persons are, or where: "Mabel Tran, President, Pier Union".</summary>
    private static bool HoldsRoles(IElement list) =>
        list.LocalName is "ul" or "ol" && list.ChildElementCount > 1 && list.QuerySelector("a[href], br, p, strong, em") is null
        && list.Children.Select(item => Form.TextOf(item)).ToList() is var items && items.TrueForAll(item => Name(item) is not null)
        && items.Count(HasRole) * 3 >= items.Count * 2;

    private static bool HasRole(string item)
    {
        var end = Marks.Select(mark => item.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(item.Length).Min();
        var rest = item[end..].Trim(' ', ',', '|', '(', ')', '–', '—', '-', ':');
        return rest.Length > 0 && (PersonName.NamesOrganisation(rest)
            || rest.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Any(word => RoleWords.IsNoun(word) || (RoleWords.IsTitle(word) && !RoleWords.IsOrganisation(word)
                    && !PossessiveForm.Is(word))));
    }

    /// <summary>The blocks with the speakers' lines, "A | Former Commander", as text: they look like titles.</summary>
    public static IEnumerable<EditionBlock> Named(IReadOnlyList<EditionBlock> blocks)
    {
        var lines = Enumerable.Range(1, Math.Max(0, blocks.Count - 1)).Where(at => IsLead(blocks[at - 1].Text))
            .SelectMany(at => Lines(blocks, at)).ToHashSet(ReferenceEqualityComparer.Instance);
        return blocks.Select(block => lines.Contains(block) ? block with { Rank = 0 } : block);
    }

    private static IEnumerable<EditionBlock> Lines(IReadOnlyList<EditionBlock> blocks, int from) =>
        blocks.Skip(from).TakeWhile(block => Marks.Any(mark => block.Text.Contains(mark, StringComparison.Ordinal))
            && Name(block.Text) is not null);

    private static bool IsLead(string line) =>
        line.EndsWith(':') && Lead(line.TrimEnd(':')) is var lead
        && Words.Any(word => lead.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static string Lead(string line) =>
        Verbs.FirstOrDefault(verb => line.EndsWith(verb, StringComparison.OrdinalIgnoreCase)) is { } end ? line[..^end.Length] : line;

    /// <summary>"Ambassador A (Ret.), former …": A.</summary>
    private static string? Name(string item)
    {
        item = item.TrimStart('•', '·', '-', '–', '*', ' ');
        item = item.StartsWith("The ", StringComparison.Ordinal) ? item[4..] : item;
        // "Moderator: A, Pier Institute".
        if (item.Split(": ", 2) is [var part, var person]
            && part.ToLowerInvariant() is "moderator" or "chair" or "host" or "keynote" or "speaker" or "discussant" or "moderation")
            item = person;
        item = item.Replace("(Ret.) ", "", StringComparison.Ordinal).Replace("(ret.) ", "", StringComparison.Ordinal);
        var end = Marks.Select(mark => item.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(item.Length).Min();
        return NameList.SplitStrictly(item[..end]) is [var name] ? name : null;
    }
}
