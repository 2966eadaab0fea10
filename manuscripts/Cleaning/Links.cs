using AngleSharp.Dom;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>Links lead to http, https and mailto addresses or to places in the piece; others go, their text stays.</summary>
internal sealed class Links : ICleaningStep
{
    private const int MaxLength = 2048;

    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var link in body.QuerySelectorAll("a").ToList())
        {
            var written = link.GetAttribute("href");
            if (written is null)
            {
                KeepPlace(link);
                continue;
            }

            if (Target(written, context.Address) is { } target)
                Set(link, target);
            else
                Unlink(link, context);
        }
    }

    /// <summary>An address in the form to publish it; null if it may not be linked to.</summary>
    public static string? Target(string written, Uri? address)
    {
        var text = new string([.. Characters.Clean(written).Where(c => c is not ('\t' or '\n' or '\r'))]).Trim();
        if (text.Length is 0 or > MaxLength)
            return null;
        if (text[0] == '#')
            return text.Length > 1 ? text : null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !uri.IsAbsoluteUri || uri.IsFile)
        {
            if (address is null || !Uri.TryCreate(address, text, out uri))
                return null;
        }

        return IsAllowed(uri) ? uri.AbsoluteUri : null;
    }

    /// <summary>Whether pages may link to an address.</summary>
    public static bool IsAllowed(Uri uri) =>
        (WebAddress.IsWeb(uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0)
        || (uri.Scheme is "mailto" && uri.UserInfo.Length > 0 && uri.Host.Contains('.', StringComparison.Ordinal));

    private static void Set(IElement link, string target)
    {
        link.SetAttribute("href", target);
        KeepPlace(link);
        if (target.StartsWith("http", StringComparison.Ordinal))
            link.SetAttribute("rel", "noopener");
    }

    private static void KeepPlace(IElement anchor)
    {
        if (!anchor.HasAttribute("id") && anchor.GetAttribute("name") is { Length: > 0 } name)
            anchor.Id = name;
        anchor.RemoveAttribute("name");
        anchor.RemoveAttribute("rel");
    }

    private static void Unlink(IElement link, CleaningContext context)
    {
        if (link.TextContent.Length > 0)
            context.LinksRemoved++;
        link.RemoveAttribute("href");
        KeepPlace(link);
    }
}
