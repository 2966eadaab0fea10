namespace Manuscripts.Readers.Markdown;

/// <summary>What the tags that Hugo and Jekyll bring along mean, in Markdown.</summary>
internal static class TemplateMeaning
{
    /// <summary>Null for a tag whose meaning only its site knows.</summary>
    public static string? Of(TemplateTag tag) => tag.Name switch
    {
        "figure" or "image" or "img" => Figure(tag),
        "include" when tag.Value(0)?.Contains("figure", StringComparison.OrdinalIgnoreCase) == true
            || tag.Value(0)?.Contains("image", StringComparison.OrdinalIgnoreCase) == true => Figure(tag),
        "youtube" when Id(tag) is { } id => $"\n\n<https://www.youtube.com/watch?v={id}>\n\n",
        "vimeo" when Id(tag) is { } id => $"\n\n<https://vimeo.com/{id}>\n\n",
        "ref" or "relref" or "link" or "post_url" => Address(tag.Value(0) ?? tag.Named.GetValueOrDefault("path")),
        "param" or "br" => "",
        _ => null,
    };

    /// <summary>The end of what another tag began.</summary>
    public static bool IsEnd(TemplateTag tag) =>
        tag.Name.StartsWith('/') || (tag.Name.StartsWith("end", StringComparison.Ordinal) && tag is { Values: [], Named.Count: 0 });

    private static string? Figure(TemplateTag tag)
    {
        var named = tag.Named;
        var source = named.GetValueOrDefault("src") ?? named.GetValueOrDefault("image_path") ?? named.GetValueOrDefault("url");
        if (Address(source) is not { Length: > 0 } address)
            return null;
        string[] captions =
        [
            .. new[] { "title", "caption", "attr" }
                .Select(name => named.GetValueOrDefault(name))
                .OfType<string>()
                .Where(text => text.Length > 0),
        ];
        var alt = named.GetValueOrDefault("alt") ?? "";
        var title = captions.Length == 0 ? "" : $" \"{Escaped(string.Join(" ", captions))}\"";
        return $"\n\n![{Escaped(alt)}](<{address}>{title})\n\n";
    }

    // An identifier has no character that means anything in an address.
    private static string? Id(TemplateTag tag) =>
        (tag.Value(0) ?? tag.Named.GetValueOrDefault("id")) is { Length: > 0 and < 40 } id
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? id
            : null;

    private static string? Address(string? address) =>
        address is null || address.AsSpan().IndexOfAny(" <>\n\"()") >= 0 ? null : address;

    private static string Escaped(string text) =>
        text.Replace("\n", " ", StringComparison.Ordinal)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);
}
