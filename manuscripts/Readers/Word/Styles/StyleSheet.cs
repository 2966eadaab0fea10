using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Styles;

/// <summary>The styles of a document (ISO/IEC 29500-1, 17.7), each resolved along its chain once.</summary>
internal sealed class StyleSheet
{
    /// <summary>Longer chains, and chains that bite their tail, end here.</summary>
    private const int MaxChain = 32;

    private readonly Dictionary<string, Markup> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> _resolved = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraphStyle;

    /// <param name="root">The element <c>w:styles</c>; null if the document has no styles.</param>
    public StyleSheet(Markup? root)
    {
        foreach (var style in root?.Children ?? [])
        {
            if (style.Name != "w:style" || style["w:styleId"] is not { } id)
                continue;
            _definitions.TryAdd(id, style);
            if (style["w:type"] == "paragraph" && style["w:default"] is "1" or "true" or "on")
                _defaultParagraphStyle ??= id;
        }

        DefaultRun = RunLook.Of(root?.Path("w:docDefaults", "w:rPrDefault", "w:rPr"));
        DefaultParagraph = ParagraphLook.Of(root?.Path("w:docDefaults", "w:pPrDefault", "w:pPr"));
    }

    /// <summary>The style of a paragraph that names this one, or none.</summary>
    public Style Paragraph(string? id) => Resolve(id ?? _defaultParagraphStyle ?? "");

    /// <summary>The style of characters or a table that name this one; null if they name none.</summary>
    public Style? Named(string? id) => id is null ? null : Resolve(id);

    /// <summary>How characters look where nothing else is said.</summary>
    public RunLook DefaultRun { get; }

    public ParagraphLook DefaultParagraph { get; }

    private Style Resolve(string id)
    {
        if (_resolved.TryGetValue(id, out var style))
            return style;
        var chain = Chain(id);
        style = new Style(id);
        for (var i = chain.Count - 1; i >= 0; i--)
            style = Apply(style, chain[i]);
        if (chain.Count == 0 && StyleName.Paragraph(id) is var (role, level))
            style = style with { Role = role, Level = level };
        return _resolved[id] = style;
    }

    private List<Markup> Chain(string id)
    {
        var chain = new List<Markup>();
        for (
            var next = id;
            next is not null && chain.Count < MaxChain && _definitions.TryGetValue(next, out var definition);
            next = definition.Child("w:basedOn")?.Val
        )
            chain.Add(definition);
        return chain;
    }

    private static Style Apply(Style inherited, Markup definition)
    {
        var name = definition.Child("w:name")?.Val ?? definition["w:styleId"]!;
        var meaning = StyleName.Paragraph(name);
        return inherited with
        {
            Role = meaning?.Role ?? inherited.Role,
            Level = meaning?.Level ?? inherited.Level,
            IsCode = inherited.IsCode || StyleName.IsCode(name),
            Paragraph = ParagraphLook.Of(definition.Child("w:pPr")).Over(inherited.Paragraph),
            Run = RunLook.Of(definition.Child("w:rPr")).Over(inherited.Run),
            MarksFirstRow =
                inherited.MarksFirstRow || definition.Children.Any(child => child.Name == "w:tblStylePr" && child["w:type"] == "firstRow"),
        };
    }
}
