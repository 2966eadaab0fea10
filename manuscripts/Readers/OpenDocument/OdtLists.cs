using System.Globalization;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>The lists of a text and the numbers they have reached (ODF 1.3, part 3, 5.3).</summary>
internal sealed class OdtLists(OdtStyles styles)
{
    private static readonly ListLevel Bullet = new("bullet", 1, null);

    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<(int List, int Depth), int> _numbers = [];
    private int _lists;

    /// <summary>Which list an element of the outermost depth is: a new one, or one that goes on.</summary>
    public int Begin(Markup list, string? style)
    {
        var goesOn =
            list["text:continue-list"] is { } before && _byId.TryGetValue(before, out var known) ? known
            : list["text:continue-numbering"] == "true" && style is not null && _byStyle.TryGetValue(style, out known) ? known
            : ++_lists;
        if (list["xml:id"] is { } id)
            _byId[id] = goesOn;
        if (style is not null)
            _byStyle[style] = goesOn;
        return goesOn;
    }

    /// <summary>The place of the next item, which counts it.</summary>
    /// <param name="start">The number that the item says it has; null if it says nothing.</param>
    public ListPlace Next(int list, int depth, string? style, int? start)
    {
        var level = Level(style, depth);
        var number = start ?? (_numbers.TryGetValue((list, depth), out var last) ? last + 1 : level.Start);
        _numbers[(list, depth)] = number;
        for (var deeper = depth + 1; _numbers.Remove((list, deeper)); deeper++)
        {
        }

        return new ListPlace(list, depth, level, number);
    }

    private ListLevel Level(string? style, int depth)
    {
        var number = (depth + 1).ToString(CultureInfo.InvariantCulture);
        var level = styles.List(style)?.Children.FirstOrDefault(child => child["text:level"] == number);
        return level is not { Name: "text:list-level-style-number" } ? Bullet : new ListLevel(
            level["style:num-format"] switch
            {
                "a" => "lowerLetter",
                "A" => "upperLetter",
                "i" => "lowerRoman",
                "I" => "upperRoman",
                null or "" => ListLevel.Unmarked,
                _ => "decimal",
            },
            level.Int("text:start-value") ?? 1,
            null);
    }
}
