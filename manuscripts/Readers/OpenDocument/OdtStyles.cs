using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>The styles of a text (ODF 1.3, part 3, 16), each resolved along its chain once.</summary>
internal sealed class OdtStyles
{
    /// <summary>Longer chains, and chains that bite their tail, end here.</summary>
    private const int MaxChain = 32;

    private readonly Dictionary<(string Family, string Name), (Markup Style, bool IsByHand)> _styles = [];
    private readonly Dictionary<(string Family, string Name), OdtStyle> _resolved = [];
    private readonly Dictionary<string, Markup> _lists = new(StringComparer.Ordinal);
    private readonly RunLook _defaults = RunLook.Plain;

    /// <param name="styles">The root of <c>styles.xml</c>; null if there is none.</param>
    /// <param name="content">The root of <c>content.xml</c>.</param>
    public OdtStyles(Markup? styles, Markup content)
    {
        Add(content.Child("office:automatic-styles"), isByHand: true);
        Add(styles?.Child("office:styles"), isByHand: false);
        foreach (var style in styles?.Child("office:styles")?.Children ?? [])
            if (style.Name == "style:default-style" && style["style:family"] == "paragraph")
                _defaults = OdtLooks.Run(style.Child("style:text-properties"));
    }

    public OdtStyle Paragraph(string? name) => Resolve("paragraph", name ?? "");

    public OdtStyle Text(string? name) => Resolve("text", name ?? "");

    /// <summary>How characters look where nothing else is said.</summary>
    public RunLook Default => _defaults;

    public Markup? List(string? name) => name is null ? null : _lists.GetValueOrDefault(name);

    public bool IsHiddenSection(string? name) =>
        name is not null
        && _styles.TryGetValue(("section", name), out var found)
        && found.Style.Child("style:section-properties")?["text:display"] == "none";

    private void Add(Markup? styles, bool isByHand)
    {
        foreach (var style in styles?.Children ?? [])
        {
            if (style["style:name"] is not { } name)
                continue;
            if (style.Name == "style:style" && style["style:family"] is { } family)
                _styles.TryAdd((family, name), (style, isByHand));
            else if (style.Name == "text:list-style")
                _lists.TryAdd(name, style);
        }
    }

    private OdtStyle Resolve(string family, string name)
    {
        if (_resolved.TryGetValue((family, name), out var known))
            return known;
        var chain = Chain(family, name);
        var style = new OdtStyle(new Style(name), RunLook.Plain, null);
        for (var i = chain.Count - 1; i >= 0; i--)
            style = Apply(style, chain[i].Style, chain[i].IsByHand);
        if (chain.Count == 0 && StyleName.Paragraph(Readable(name)) is var (role, level))
            style = style with { Named = style.Named with { Role = role, Level = level } };
        return _resolved[(family, name)] = style;
    }

    private List<(Markup Style, bool IsByHand)> Chain(string family, string name)
    {
        var chain = new List<(Markup Style, bool IsByHand)>();
        for (
            string? next = name;
            next is not null && chain.Count < MaxChain && _styles.TryGetValue((family, next), out var found);
            next = found.Style["style:parent-style-name"]
        )
            chain.Add(found);
        return chain;
    }

    private static OdtStyle Apply(OdtStyle inherited, Markup style, bool isByHand)
    {
        var name = Readable(style["style:display-name"] ?? style["style:name"]!);
        var meaning = isByHand ? null : StyleName.Paragraph(name);
        var look = OdtLooks.Run(style.Child("style:text-properties"));
        var named = inherited.Named;
        return new OdtStyle(
            named with
            {
                Role = meaning?.Role ?? named.Role,
                Level = meaning?.Level ?? named.Level,
                IsCode = named.IsCode || StyleName.IsCode(name),
                Run = isByHand ? named.Run : look.Over(named.Run),
                Paragraph = OdtLooks.Paragraph(style.Child("style:paragraph-properties")).Over(named.Paragraph),
            },
            isByHand ? look.Over(inherited.Own) : inherited.Own,
            style["style:list-style-name"] is { Length: > 0 } list ? list : inherited.List);
    }

    /// <summary>A name without its escapes, such as "Heading 1" for <c>Heading_20_1</c>.</summary>
    private static string Readable(string name) => name.Replace("_20_", " ", StringComparison.Ordinal);
}
