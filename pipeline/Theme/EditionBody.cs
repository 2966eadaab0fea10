using System.Net;
using System.Text.RegularExpressions;
using Model;

namespace Pipeline.Theme;

/// <summary>What of a body stands before an edition's sections, whether or not the body repeats them.</summary>
internal static partial class EditionBody
{
    /// <summary>The body up to the heading of the first section; all of it if the sections are not in it.</summary>
    public static string Introduction(Commentary piece)
    {
        if (piece.Sections.Count == 0)
            return piece.BodyHtml;
        foreach (Match heading in Heading().Matches(piece.BodyHtml))
            if (Text(heading.Groups["text"].Value) == Squeezed(piece.Sections[0].Heading))
                return piece.BodyHtml[..heading.Index].TrimEnd();
        return piece.BodyHtml;
    }

    private static string Text(string html) => Squeezed(WebUtility.HtmlDecode(Tag().Replace(html, "")));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<h2\\b[^>]*>(?<text>.*?)</h2>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
