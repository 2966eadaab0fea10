using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Model;

namespace Pipeline.Theme;

/// <summary>The headings of a long piece with their anchors.</summary>
internal static partial class ContentsList
{
    private const int LongWords = 1200;
    private const int ManyHeadings = 3;

    /// <summary>Empty for a piece that is short or has hardly a heading.</summary>
    public static IReadOnlyList<LinkView> Of(Commentary piece)
    {
        List<LinkView> headings = piece.Kind is CommentaryKind.Edition
            ? [.. piece.Sections.Select((section, number) => new LinkView(section.Heading, "#" + AnchorOf(number)))]
            : piece.WordCount < LongWords ? []
            : [.. Heading().Matches(piece.BodyHtml).Select(heading => new LinkView(Text(heading), "#" + heading.Groups["id"].Value))];
        return headings.Count < ManyHeadings ? [] : headings;
    }

    /// <summary>The id of an edition's section, by its place from 0.</summary>
    public static string AnchorOf(int number) => string.Create(CultureInfo.InvariantCulture, $"s-{number + 1}");

    private static string Text(Match heading) =>
        WebUtility.HtmlDecode(Tag().Replace(Note().Replace(heading.Groups["text"].Value, ""), "")).Trim();

    [GeneratedRegex("<h2(?:\\s[a-z]+=\"[^\"]*\")*?\\sid=\"(?<id>[^\"]+)\"[^>]*>(?<text>.*?)</h2>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<sup.*?</sup>", RegexOptions.Singleline)]
    private static partial Regex Note();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
