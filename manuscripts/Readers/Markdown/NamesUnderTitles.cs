using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// Items whose title, names and text stand in a line each. To Markdown they are one line; joined, nobody could say any more where the names
/// end, so the line of names keeps its breaks.
/// </summary>
internal static class NamesUnderTitles
{
    private const int Fewest = 4;

    public static void Keep(MarkdownDocument document)
    {
        var paragraphs = document.Descendants<ParagraphBlock>().Select(paragraph => (paragraph, Title: EndOfTitle(paragraph))).ToList();
        var areTitled = paragraphs.Count(each => each.Title is not null) >= Fewest;
        foreach (var (paragraph, title) in paragraphs)
            if (title is not null && Below(title) is var (line, below) && IsCredit(line))
                (title.IsHard, below.IsHard) = (true, true);
            else if (areTitled && title is not null)
                title.IsHard = true;
            else if (Beside(paragraph) is { } end)
                end.IsHard = true;
    }

    /// <summary>"**[The Weir](…)** — A and B": the break behind names that stand in the title's line; null if none do.</summary>
    private static LineBreakInline? Beside(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not { } lead
            || lead is not (EmphasisInline { DelimiterCount: 2 } or LinkInline { IsImage: false }))
            return null;
        var (words, outlet) = ("", false);
        var at = lead.NextSibling;
        for (; at is LiteralInline or EmphasisInline { FirstChild: LiteralInline { NextSibling: null } }; at = at.NextSibling)
            if (at is LiteralInline literal && !outlet)
                words += literal.Content.ToString();
            else
                outlet = true;
        words = words.Trim().TrimEnd(',', '(');
        return at is LineBreakInline end && words is ['—' or '–' or '-' or '|' or ',', _, ..]
            && NameList.SplitStrictly(words[1..].Trim()).Count > 0 ? end : null;
    }

    /// <summary>The break behind a first line that is bold or a link, or a label and a link, "**STUDY** | [The Weir](…)".</summary>
    private static LineBreakInline? EndOfTitle(ParagraphBlock paragraph)
    {
        var line = paragraph.Inline?.TakeWhile(inline => inline is not LineBreakInline).ToList() ?? [];
        return line is [EmphasisInline { DelimiterCount: 2 } or LinkInline { IsImage: false }]
            || (line is [EmphasisInline { DelimiterCount: 2 }, .. var between, LinkInline { IsImage: false }]
                && string.Concat(between.Select(inline => (inline as LiteralInline)?.Content.ToString() ?? "?")).Trim() is "|")
            ? line[^1].NextSibling as LineBreakInline
            : null;
    }

    /// <summary>A byline, "By A", is found wherever it stands; in other languages only where it ends is.</summary>
    private static bool IsCredit(string line) =>
        Byline.Names(line).Count > 0
            ? !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
            : NameList.SplitStrictly(line).Count > 0 || CreditLine.Fits(line);

    /// <summary>The words of the next line, and the break at its end; null if it has more than words, or is the last.</summary>
    private static (string Words, LineBreakInline End)? Below(LineBreakInline above)
    {
        var words = "";
        var at = above.NextSibling;
        for (; at is LiteralInline or EmphasisInline { FirstChild: LiteralInline { NextSibling: null } }; at = at.NextSibling)
            words += (at as LiteralInline ?? (LiteralInline)((EmphasisInline)at).FirstChild!).Content.ToString();
        return at is LineBreakInline end ? (words.Trim(), end) : null;
    }
}
