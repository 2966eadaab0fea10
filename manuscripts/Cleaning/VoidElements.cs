namespace Manuscripts.Cleaning;

/// <summary>Elements that hold nothing and have no end tag, those that only old pages have included (HTML, 13.1.2 and 13.3).</summary>
internal static class VoidElements
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
        "source", "track", "wbr",
    };

    public static bool Contains(string name) => All.Contains(name);
}
