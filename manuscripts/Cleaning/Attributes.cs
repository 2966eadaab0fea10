using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Attributes hold what HTML allows in them, or go: numbers of lists, languages, directions, times, class names.</summary>
internal sealed partial class Attributes : ICleaningStep
{
    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Keep(
                element,
                "start",
                value =>
                    int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start)
                    && (start != 1 || element.LocalName is "li")
            );
            Keep(element, "value", value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
            Keep(element, "type", value => value is "1" or "a" or "A" or "i" or "I");
            Keep(element, "lang", value => Language().IsMatch(value));
            Keep(element, "dir", value => value is "rtl" or "ltr" or "auto");
            Keep(element, "datetime", value => Instant().IsMatch(value));
            Classes(element);
            if (element.HasAttribute("reversed"))
                element.SetAttribute("reversed", "");
        }
    }

    private static void Classes(IElement element)
    {
        if (element.GetAttribute("class") is not { } written)
            return;
        var kept = written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name == "footnote-back-ref" ? "footnote-back" : name)
            .Where(Vocabulary.Classes.Contains).Distinct(StringComparer.Ordinal).ToList();
        if (kept.Count == 0)
            element.RemoveAttribute("class");
        else
            element.SetAttribute("class", string.Join(' ', kept));
    }

    private static void Keep(IElement element, string name, Func<string, bool> isValid)
    {
        if (element.GetAttribute(name) is { } value && !isValid(value))
            element.RemoveAttribute(name);
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Language();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Instant();
}
