using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>Puts Google Docs' lists into each other: it saves them side by side, their level in a class (<c>lst-kix_abc-1</c>).</summary>
internal sealed partial class DocsLists : IClutter
{
    public void Undo(IHtmlDocument page)
    {
        foreach (var list in page.QuerySelectorAll("ul[class*='lst-kix'], ol[class*='lst-kix']").ToList())
            if (list.PreviousElementSibling is { } before && IsList(before) && Place(list) is { } inner && Place(before) is { } outer)
                Join(before, outer.Level, list, inner.Level);
    }

    private static void Join(IElement before, int outerLevel, IElement list, int level)
    {
        var at = before;
        for (var depth = outerLevel; depth < level; depth++)
        {
            if (at.LastElementChild is not { LocalName: "li" } item)
                return;
            if (depth + 1 == level)
            {
                item.AppendChild(list);
                return;
            }

            if (item.LastElementChild is not { } deeper || !IsList(deeper))
                return;
            at = deeper;
        }

        if (level == outerLevel && before.LocalName == list.LocalName)
        {
            before.Append([.. list.ChildNodes]);
            list.Remove();
        }
    }

    private static bool IsList(IElement element) => element.LocalName is "ul" or "ol";

    private static (string Id, int Level)? Place(IElement list) =>
        Class().Match(list.ClassName ?? "") is { Success: true } match
            ? (match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    [GeneratedRegex(@"lst-kix_([\w]+)-(\d)", RegexOptions.NonBacktracking)]
    private static partial Regex Class();
}
