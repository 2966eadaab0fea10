using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Styles;

/// <summary>The lists of a document (ISO/IEC 29500-1, 17.9), and the numbers they have reached so far.</summary>
internal sealed class NumberingSheet
{
    private const int Levels = 9;

    private readonly Dictionary<int, Markup> _abstracts = [];
    private readonly Dictionary<int, Markup> _lists = [];
    private readonly Dictionary<string, int> _linkedStyles = new(StringComparer.Ordinal);
    private readonly Dictionary<(int List, int Depth), ListLevel?> _levels = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Depth)> _restarted = [];

    /// <param name="root">The element <c>w:numbering</c>; null if the document has no lists.</param>
    public NumberingSheet(Markup? root)
    {
        foreach (var child in root?.Children ?? [])
        {
            if (child.Name == "w:abstractNum" && child.Int("w:abstractNumId") is { } abstractId)
            {
                _abstracts.TryAdd(abstractId, child);
                if (child.Child("w:styleLink")?.Val is { } link)
                    _linkedStyles.TryAdd(link, abstractId);
            }
            else if (child.Name == "w:num" && child.Int("w:numId") is { } id)
            {
                _lists.TryAdd(id, child);
            }
        }
    }

    /// <summary>The place of the next paragraph, which counts it; null if it is in no list.</summary>
    /// <param name="look">The paragraph's own settings over its style's.</param>
    /// <param name="style">The paragraph's style, which may be tied to a level.</param>
    public ListPlace? Next(ParagraphLook look, string style)
    {
        if (Find(look, style) is not ({ IsMarked: true } level, var list, var depth) || AbstractOf(list) is not { } abstractId)
            return null;
        return new ListPlace(list, depth, level, Count(list, abstractId, depth, level));
    }

    /// <summary>Whether a paragraph is in a list but shows no mark there.</summary>
    public bool IsUnmarked(ParagraphLook look, string style) => Find(look, style) is { Level.IsMarked: false };

    private (ListLevel Level, int List, int Depth)? Find(ParagraphLook look, string style)
    {
        if (look.NumberingId is not (> 0 and var list) || AbstractOf(list) is null)
            return null;
        var depth = Math.Clamp(look.NumberingLevel ?? LevelOfStyle(list, style) ?? 0, 0, Levels - 1);
        return Level(list, depth) is { } level ? (level, list, depth) : null;
    }

    // 17.9.11: lists of one definition count on together, but for a start override, which counts from anew at its first use.
    private int Count(int list, int abstractId, int depth, ListLevel level)
    {
        if (!_counters.TryGetValue(abstractId, out var counters))
            _counters[abstractId] = counters = new int?[Levels];
        if (_restarted.Add((list, depth)) && Override(list, depth)?.Child("w:startOverride")?.Int("w:val") is { } start)
            counters[depth] = start;
        else
            counters[depth] = counters[depth] is { } last ? last + 1 : level.Start;
        Array.Fill(counters, null, depth + 1, Levels - depth - 1);
        return counters[depth]!.Value;
    }

    private ListLevel? Level(int list, int depth)
    {
        if (_levels.TryGetValue((list, depth), out var level))
            return level;
        var definition = Override(list, depth)?.Child("w:lvl") ?? LevelsOf(list).FirstOrDefault(child => child.Int("w:ilvl") == depth);
        return _levels[(list, depth)] = definition is null ? null : new ListLevel(
            IsBlank(definition) ? ListLevel.Unmarked : Format(definition),
            definition.Child("w:start")?.Int("w:val") ?? 1,
            definition.Child("w:pStyle")?.Val);
    }

    // A mark of nothing but space is how programs write a further paragraph of an item.
    private static bool IsBlank(Markup level) =>
        level.Child("w:lvlText")?.Val is { } mark && string.IsNullOrWhiteSpace(mark) && level.Child("w:lvlPicBulletId") is null;

    // Newer formats stand in an AlternateContent, with decimal as what older programs show.
    private static string Format(Markup level) =>
        level.Child("w:numFmt")?.Val
        ?? level.Path("mc:AlternateContent", "mc:Fallback", "w:numFmt")?.Val
        ?? "decimal";

    private int? LevelOfStyle(int list, string style)
    {
        for (var depth = 0; depth < Levels; depth++)
            if (Level(list, depth)?.Style == style)
                return depth;
        return null;
    }

    private Markup? Override(int list, int depth) =>
        _lists[list].Children.FirstOrDefault(child => child.Name == "w:lvlOverride" && child.Int("w:ilvl") == depth);

    private IEnumerable<Markup> LevelsOf(int list) =>
        AbstractOf(list) is { } id ? _abstracts[id].Children.Where(child => child.Name == "w:lvl") : [];

    private int? AbstractOf(int list)
    {
        if (
            !_lists.TryGetValue(list, out var definition)
            || definition.Child("w:abstractNumId")?.Int("w:val") is not { } id
            || !_abstracts.TryGetValue(id, out var found)
        )
            return null;
        return found.Child("w:numStyleLink")?.Val is { } link && _linkedStyles.TryGetValue(link, out var linked) ? linked : id;
    }
}
