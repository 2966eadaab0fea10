using System.Text.RegularExpressions;

namespace Manuscripts.Editions.Attributions;

/// <summary>A sentence of a blurb that only says where the piece stands: "Podcast: Harbour Sounds.", "Source: Pier Review."</summary>
internal static partial class NamedPlace
{
    private const int MaxLength = 90;

    /// <summary>Null if a sentence is none.</summary>
    public static Attribution? Read(string sentence) =>
        sentence.Length <= MaxLength && Labelled().Match(sentence.Trim()) is { Success: true } match
        && CreditLine.MayBeOutlet(match.Groups[2].Value)
            ? new Attribution([], match.Groups[2].Value, MediumWords.Of(match.Groups[1].Value))
            : null;

    [GeneratedRegex(
        @"^(podcast|show|programme|program|outlet|source|journal|published in|appeared in|first published in):\s+(\p{Lu}[^.:;]{1,60})\.?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();
}
