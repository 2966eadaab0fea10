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
    /// <summary>In words: an article shorter than this may be a mistake; a longer one is believed.</summary>
    private const int Believed = 120;

    private const string Around =
        "nav, footer, aside, form, header nav, [role='navigation'], [role='complementary'], [class*='comment' i], [id*='comment' i], "
        + "[class*='related' i], [class*='sidebar' i], [class*='promo' i], [class*='newsletter' i], [class*='recommend' i]";

    private const string Bodies =
        "[itemprop='articleBody'], article, [class*='article-body' i], [class*='articleBody' i], [class*='article-content' i], "
        + "[class*='articleContent' i], [class*='entry-content' i], [class*='post-content' i], [class*='post-body' i], "
        + "[class*='story-body' i], [class*='storyBody' i], [class*='story-content' i]";

    // A body that holds half as much again as the article, and the article, too, is the piece: the finder stopped early.
    private const double Longer = 1.4;
    private const double Held = 0.9;

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
        foreach (
            var candidate in candidates.Where(one =>
                one.LocalName is not "article" || candidates.Count(other => other.LocalName is "article") == 1
            )
        )
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
        if (
            _body is null
            || _words < LongParagraphs.Least * 3
            || BodyWords.Count(article) is var found && (found > Believed || found * 3 > _words) && !GoesOn(article)
        )
            return null;
        foreach (var element in _body.QuerySelectorAll(Around + ", script, style, noscript, button, select, iframe").ToList())
            element.Remove();
        return HtmlWriter.Inner(_body);
    }

    private bool GoesOn(string article)
    {
        var found = Plain(article);
        var there = Prose(_body!).Select(Plain).ToList();
        var held = there.Where(paragraph => found.Contains(paragraph, StringComparison.Ordinal)).Sum(BodyWords.Count);
        return held > 0 && held * Longer <= there.Sum(BodyWords.Count) && held >= BodyWords.Count(found) * Held;
    }

    private static string Plain(string text) => string.Join(' ', BodyWords.Of(text));

    private static int Words(IElement element) => Prose(element).Sum(BodyWords.Count);

    private static IEnumerable<string> Prose(IElement element) =>
        LongParagraphs.In(element.QuerySelectorAll("p").Where(paragraph => paragraph.Closest(Around) is null));
}
