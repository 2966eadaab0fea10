using System.Globalization;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.RichText;

/// <summary>The lists of a file (RTF 1.9.1, "List Tables") and the numbers they have reached.</summary>
internal sealed class RtfLists
{
    private const int Levels = 9;

    private static readonly ListLevel Bullet = new("bullet", 1, null);

    private readonly Dictionary<int, List<ListLevel>> _definitions = [];
    private readonly Dictionary<int, int> _lists = [];
    private readonly Dictionary<(int List, int Depth), int> _numbers = [];
    private List<ListLevel> _open = [];
    private int _definition;

    /// <summary>Reads a word of the tables, where lists are defined and then numbered.</summary>
    public void Define(string word, int number)
    {
        switch (word)
        {
            case "list":
                _open = [];
                break;
            case "levelnfc" when _open.Count < Levels:
                _open.Add(new ListLevel(Format(number), 1, null));
                break;
            case "levelstartat" when _open.Count > 0:
                _open[^1] = _open[^1] with { Start = number };
                break;
            case "listid":
                _definition = number;
                _definitions.TryAdd(number, _open);
                break;
            case "ls":
                _lists[number] = _definition;
                break;
        }
    }

    /// <summary>The place of the next item, which counts it.</summary>
    /// <param name="mark">The mark as the writing program shows it, which tells where no table does.</param>
    public ListPlace Next(int list, int depth, string mark)
    {
        depth = Math.Clamp(depth, 0, Levels - 1);
        var definition = _lists.GetValueOrDefault(list);
        var level = _definitions.GetValueOrDefault(definition) is { } levels && depth < levels.Count ? levels[depth] : ByMark(mark);
        var shown = int.TryParse(mark.Trim().TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var written)
            ? written
            : (int?)null;
        var number = _numbers.TryGetValue((definition, depth), out var last) ? last + 1 : level.Start;
        _numbers[(definition, depth)] = number = definition == 0 && shown is { } said ? said : number;
        for (var deeper = depth + 1; deeper < Levels; deeper++)
            _numbers.Remove((definition, deeper));
        return new ListPlace(definition, depth, level, number);
    }

    private static ListLevel ByMark(string mark) => mark.Any(char.IsAsciiDigit) ? new ListLevel("decimal", 1, null) : Bullet;

    private static string Format(int number) => number switch
    {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        23 => "bullet",
        255 => ListLevel.Unmarked,
        _ => "decimal",
    };
}
