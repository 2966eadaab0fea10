using AngleSharp.Dom;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>
/// The words of an element's <c>class</c>, <c>id</c> and <c>role</c>: parted by anything but letters, and where a capital follows a small
/// letter.
/// </summary>
internal static class ClassWords
{
    public static bool HasAny(IElement element, IReadOnlySet<string> words) =>
        Of($"{element.ClassName} {element.Id} {element.GetAttribute("role")}").Any(words.Contains);

    public static IEnumerable<string> Of(string name)
    {
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsLetter(name[at]);
            if (!ends && !(at > start && char.IsUpper(name[at]) && char.IsLower(name[at - 1])))
                continue;
            if (at > start)
                yield return name[start..at].ToLowerInvariant();
            start = ends ? at + 1 : at;
        }
    }
}
