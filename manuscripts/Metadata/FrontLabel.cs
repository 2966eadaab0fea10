namespace Manuscripts.Metadata;

/// <summary>A line such as "Headline: …" in the front of a manuscript.</summary>
/// <param name="Field">The field that the label means; null if it says nothing that is published.</param>
/// <param name="Name">The field's name, or the label as a name.</param>
internal sealed record FrontLabel(string? Field, string Name, string Value)
{
    private const int MaxLabel = 40;

    /// <summary>Whether the label is a word of the desk that no text begins with.</summary>
    public bool IsJargon { get; init; }

    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["headline"] = "title",
        ["proposed headline"] = "title",
        ["suggested headline"] = "title",
        ["working title"] = "title",
        ["hed"] = "title",
        ["head"] = "title",
        ["re"] = "title",
        ["subject"] = "title",
        ["subhead"] = "dek",
        ["sub-head"] = "dek",
        ["subheadline"] = "dek",
        ["sub-headline"] = "dek",
        ["sub headline"] = "dek",
        ["standfirst"] = "dek",
        ["deck"] = "dek",
        ["strapline"] = "dek",
        ["suggested dek"] = "dek",
        ["by"] = "authors",
        ["byline"] = "authors",
        ["by-line"] = "authors",
        ["author"] = "authors",
        ["authors"] = "authors",
        ["author(s)"] = "authors",
        ["written by"] = "authors",
        ["from"] = "authors",
        ["writer"] = "authors",
        ["dated"] = "date",
        ["embargo"] = "embargo",
        ["embargoed until"] = "embargo",
        ["embargo until"] = "embargo",
        ["hold until"] = "embargo",
    };

    private static readonly HashSet<string> Idle = new(StringComparer.OrdinalIgnoreCase)
    {
        "to", "cc", "bcc", "word count", "words", "wordcount", "length", "contact", "contacts", "media contact", "press contact", "email",
        "e-mail", "tel", "telephone", "phone", "mobile", "cell", "twitter", "x", "bluesky", "version", "file", "filename", "desk",
        "section", "submitted to", "for", "layout", "comments", "type", "id", "weight", "toc", "art", "graphics",
    };

    /// <summary>Null if a line has not the form, or its label is none that stands in front of pieces.</summary>
    public static FrontLabel? Of(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > MaxLabel)
            return null;
        var label = line[..colon].Trim().Trim('*', '_').Trim();
        var value = line[(colon + 1)..].Trim().TrimStart('*', '_').Trim();
        if (Fields.TryGetValue(label, out var field))
            return new FrontLabel(field, field, Plain(label, value))
            {
                IsJargon =
                    label.ToLowerInvariant() is not ("by" or "from" or "re" or "subject" or "head" or "author" or "authors" or "dated"),
            };
        if (Idle.Contains(label))
            return new FrontLabel(null, label.ToLowerInvariant(), value);
        var name = FieldNames.Canonical(label);
        return FieldNames.IsKnown(name) && !label.Contains("  ", StringComparison.Ordinal) ? new FrontLabel(name, name, value) : null;
    }

    /// <summary>A letter's lines without what mail programs need: "Fwd:", the address behind a name (RFC 5322, section 3.4).</summary>
    private static string Plain(string label, string value) => label.ToLowerInvariant() switch
    {
        "subject" or "re" => SubjectLine.Plain(value),
        "from" when value.EndsWith('>') && value.LastIndexOf(" <", StringComparison.Ordinal) is > 0 and var at =>
            value[..at].Trim(' ', '"'),
        _ => value,
    };
}
