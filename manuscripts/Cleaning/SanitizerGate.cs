using AngleSharp.Dom;
using Ganss.Xss;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>The last gate: nothing leaves intake but what this allowlist of Ganss HtmlSanitizer lets through.</summary>
public sealed class SanitizerGate
{
    private readonly HtmlSanitizer _sanitizer = Configured();

    /// <summary>The HTML without anything that is not on the list. Safe to call from several threads.</summary>
    public string Pass(string html)
    {
        using var document = _sanitizer.SanitizeDom(html);
        return document.Body is { } body ? HtmlWriter.Inner(body) : "";
    }

    private static HtmlSanitizer Configured()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Vocabulary.Elements.Where(name => name != "h1"), StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "id", "class", "rel", "src", "alt", "width", "height", "start", "type", "reversed", "value", "colspan", "rowspan",
                "scope", "datetime", "title", "lang", "dir",
            },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            AllowedCssProperties = new HashSet<string>(StringComparer.Ordinal),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        })
        {
            AllowDataAttributes = false,
        };
        sanitizer.AllowedClasses.UnionWith(Vocabulary.Classes);
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = IsAllowed(e.Tag, e.OriginalUrl) ? e.SanitizedUrl : null;
        return sanitizer;
    }

    private static bool IsAllowed(IElement element, string address) => element.LocalName is "img"
        ? PicturePath.IsOwn(address)
        : address.StartsWith('#') || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && Links.IsAllowed(uri));
}
