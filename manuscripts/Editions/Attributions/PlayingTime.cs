using System.Text.RegularExpressions;
using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>"Harbour Sounds | 44 min": how long an episode of a programme plays.</summary>
internal static partial class PlayingTime
{
    private static readonly char[] Marks = ['|', '·', '•', '–', '—', '(', ')', ',', ' '];

    /// <summary>The programme in a line that holds nothing else but the time; null if a line is anything else.</summary>
    public static Attribution? Programme(AbstractText text)
    {
        if (Time().Match(text.Text) is not { Success: true } time)
            return null;
        var name = string.Concat(text.Text.AsSpan(0, time.Index), text.Text.AsSpan(time.Index + time.Length)).Trim(Marks);
        return name.Length == 0 ? new Attribution([], null, Medium.Podcast)
            : CreditLine.MayBeOutlet(name) && name.IndexOfAny(['|', '·', '•']) < 0 ? new Attribution([], name, Medium.Podcast)
            : null;
    }

    [GeneratedRegex(
        @"\b\d{1,3}\s?(?:min(?:ute)?s?|mins?\.|Min\.)$|\b\d{1,2}\s?(?:h|hrs?|hours?)(?:\s\d{1,2}\s?(?:min(?:ute)?s?))?$|"
        + @"\b\d{1,2}:\d{2}(?::\d{2})?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
