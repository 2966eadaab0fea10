using AngleSharp.Html.Parser;
using Manuscripts.Cleaning;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Letters;

/// <summary>The words of a letter that is written as a page; none if it is nested too deeply to be read.</summary>
internal static class PageWords
{
    public static string Of(string html, IntakeOptions limits)
    {
        var (depth, elements) = HtmlNesting.Measure(html, limits.MaxNesting, limits.MaxElements);
        return depth <= limits.MaxNesting && elements <= limits.MaxElements && new HtmlParser().ParseDocument(html).Body is { } body
            ? BodyWords.Text(body)
            : "";
    }
}
