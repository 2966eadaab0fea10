using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Cleaning;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html;

/// <summary>
/// The prose of a page: its long paragraphs, and the element that holds most of them. By it a short article that was
/// found is checked, and if most of the prose is missing there, the element that holds it is taken instead.
/// </summary>
internal sealed class PageText
{
    private const int LongParagraph = 20;

    /// <summary>In words: an article shorter than this may be a mistake; a longer one is believed.</summary>
    private const int Believed = 120;

    private const string Around = "nav, footer, aside, form, header nav, [role='navigation'], [role='complementary'], [class*='comment' i], [id*='comment' i], [class*='related' i], [class*='sidebar' i], [class*='promo' i], [class*='newsletter' i], [class*='recommend' i]";

    private const string Bodies = "[itemprop='articleBody'], article, [class*='article-body' i], [class*='entry-content' i], [class*='post-content' i], [class*='story-body' i], [class*='articleBody']";

    private readonly IElement? _body;
    private readonly int _words;

    private PageText(IElement? body, int words) => (_body, _words) = (body, words);

    /// <summary>Looks at a page before the finder of the article changes it.</summary>
    public static PageText Of(IHtmlDocument page)
    {
        IElement? best = null;
        var most = 0;
        // Several of a kind are the teasers of several pieces.
        var candidates = page.QuerySelectorAll(Bodies).Take(40).ToList();
        foreach (var candidate in candidates.Where(one => one.LocalName is not "article" || candidates.Count(other => other.LocalName is "article") == 1))
        {
            var words = Words(candidate);
            if (words > most)
                (best, most) = (candidate, words);
        }

        return new PageText((IElement?)best?.Clone(), most);
    }

    /// <summary>The HTML to take instead of an article that was found; null if that holds enough of the prose.</summary>
    public string? Instead(string article)
    {
        if (_body is null || _words < LongParagraph * 3 || BodyWords.Count(article) is var found && (found > Believed || found * 3 > _words))
            return null;
        foreach (var element in _body.QuerySelectorAll(Around + ", script, style, noscript, button, select, iframe").ToList())
            element.Remove();
        return HtmlWriter.Inner(_body);
    }

    private static int Words(IElement element) => element.QuerySelectorAll("p").Where(paragraph => paragraph.Closest(Around) is null)
        .Select(paragraph => BodyWords.Count(paragraph.TextContent)).Where(words => words >= LongParagraph).Sum();
}
