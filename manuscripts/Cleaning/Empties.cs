using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Removes what shows nothing: empty elements, rules at the edges of the piece.</summary>
internal sealed class Empties : ICleaningStep
{
    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var element in body.QuerySelectorAll("*").Reverse().ToList())
        {
            if (!Vocabulary.Void.Contains(element.LocalName) && IsEmpty(element))
                Remove(element);
        }

        foreach (var rule in body.QuerySelectorAll("hr").ToList())
        {
            if (rule.PreviousElementSibling is null or { LocalName: "hr" } || rule.NextElementSibling is null)
                rule.Remove();
        }
    }

    private static bool IsEmpty(IElement element) => element.LocalName switch
    {
        "td" or "th" => false,
        "tr" => element.ChildElementCount == 0,
        "table" => element.QuerySelector("img") is null && IsBlank(element.TextContent),
        "thead" or "tbody" or "tfoot" => element.ChildElementCount == 0,
        _ => element.ChildElementCount == 0 && IsBlank(element.TextContent),
    };

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    /// <summary>An id others may point to moves to the element around; a space that parted words stays.</summary>
    private static void Remove(IElement element)
    {
        if (element.Id is { Length: > 0 } id && Bearer(element) is { } bearer)
            bearer.Id = id;
        if (Vocabulary.Inline.Contains(element.LocalName) && element.TextContent.Length > 0)
            element.Before(element.Owner!.CreateTextNode(" "));
        element.Remove();
    }

    private static IElement? Bearer(IElement element) =>
        element
            .Ancestors<IElement>()
            .TakeWhile(around => around.LocalName is not "body")
            .FirstOrDefault(around => Vocabulary.AttributesOf(around.LocalName).Contains("id"))
            is { } found
        && !found.HasAttribute("id")
            ? found
            : null;
}
