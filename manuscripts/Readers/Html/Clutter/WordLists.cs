using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>Makes lists of Word's paragraphs that only look like items (<c>mso-list:l0 level2 lfo1</c>, with the mark as text).</summary>
internal sealed partial class WordLists : IClutter
{
    public void Undo(IHtmlDocument page)
    {
        foreach (
            var first in page.QuerySelectorAll("p[style*='mso-list'], div[style*='mso-list']")
                .Where(item => Level(item) is not null)
                .ToList()
        )
            if (first.ParentElement is not null && first.LocalName != "li" && !IsItem(first.PreviousElementSibling))
                Build(page, Run(first));
    }

    private static List<IElement> Run(IElement first)
    {
        var run = new List<IElement>();
        for (var item = first; item is not null && Level(item) is not null; item = item.NextElementSibling)
            run.Add(item);
        return run;
    }

    private static void Build(IHtmlDocument page, List<IElement> items)
    {
        var open = new Stack<(int Level, IElement List)>();
        foreach (var item in items)
        {
            var level = Level(item)!.Value;
            var isOrdered = TakeMark(item);
            while (open.Count > 1 && open.Peek().Level > level)
                open.Pop();
            if (open.Count == 0 || open.Peek().Level < level)
                open.Push((level, Open(page, open.Count == 0 ? null : open.Peek().List, items[0], isOrdered)));
            var element = page.CreateElement("li");
            element.Append([.. item.ChildNodes]);
            open.Peek().List.AppendChild(element);
        }

        foreach (var item in items)
            item.Remove();
    }

    private static IElement Open(IHtmlDocument page, IElement? outer, IElement before, bool isOrdered)
    {
        var list = page.CreateElement(isOrdered ? "ol" : "ul");
        if (outer is null)
            before.Before(list);
        else
            (outer.LastElementChild ?? outer.AppendElement(page.CreateElement("li"))).AppendChild(list);
        return list;
    }

    // The mark is text in a span that says so, or the first characters with hard spaces after them.
    private static bool TakeMark(IElement item)
    {
        var marks = item.QuerySelectorAll("[style*='mso-list']")
            .Where(mark => (mark.GetAttribute("style") ?? "").Contains("Ignore", StringComparison.OrdinalIgnoreCase))
            .ToList();
        var mark = string.Concat(marks.Select(element => element.TextContent)).Trim();
        foreach (var element in marks)
            element.Remove();
        if (
            marks.Count == 0
            && item.Descendants<IText>().FirstOrDefault(text => text.Data.Trim().Length > 0) is { } first
            && TypedMark().Match(first.Data) is { Success: true } typed
        )
        {
            mark = typed.Groups[1].Value;
            first.Data = first.Data[typed.Length..];
        }

        return OrderedMark().IsMatch(mark);
    }

    private static bool IsItem(IElement? element) => element is not null && Level(element) is not null;

    private static int? Level(IElement element) =>
        LevelOf().Match(element.GetAttribute("style") ?? "") is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"mso-list:\s*l\d+\s+level(\d)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LevelOf();

    [GeneratedRegex(@"^\(?(?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]", RegexOptions.NonBacktracking)]
    private static partial Regex OrderedMark();

    [GeneratedRegex(@"^\s*(\(?(?:\d{1,3}|[A-Za-z])[.)]|[·•§▪o\u00B7\uF0B7-])[\s\u00A0]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex TypedMark();
}
