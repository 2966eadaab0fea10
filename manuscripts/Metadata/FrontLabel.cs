namespace Manuscripts.Metadata;

/// <summary>A line such as "Headline: …" in the front of a manuscript.</summary>
/// <param name="Field">The field that the label means; null if it says nothing that is published.</param>
/// <param name="Name">The field's name, or the label as a name.</param>
internal sealed record FrontLabel(string? Field, string Name, string Value)
{
    private const int MaxLabel = 40;

    /// <summary>Whether the label is a word of the desk that no text begins with.</summary>
    public bool IsJargon { get; init; }

    /// <summary>Whether the label is a desk's only beside others.</summary>
    public bool IsOfForm { get; init; }

    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["headline"] = "title",
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
        ["strap line"] = "dek",
        ["sub-title"] = "dek",
        ["sub title"] = "dek",
        ["untertitel"] = "dek",
        ["sous-titre"] = "dek",
        ["subtítulo"] = "dek",
        ["sottotitolo"] = "dek",
        ["ondertitel"] = "dek",
        ["title of piece"] = "title",
        ["title of the piece"] = "title",
        ["title of article"] = "title",
        ["title of the article"] = "title",
        ["titel"] = "title",
        ["überschrift"] = "title",
        ["schlagzeile"] = "title",
        ["titular"] = "title",
        ["kop"] = "title",
        ["unterzeile"] = "dek",
        ["vorspann"] = "dek",
        ["chapô"] = "dek",
        ["chapeau"] = "dek",
        ["entradilla"] = "dek",
        ["sommario"] = "dek",
        ["catenaccio"] = "dek",
        ["onderkop"] = "dek",
        ["firma"] = "authors",
        ["titre"] = "title",
        ["título"] = "title",
        ["titolo"] = "title",
        ["autor"] = "authors",
        ["autorin"] = "authors",
        ["auteur"] = "authors",
        ["autrice"] = "authors",
        ["autora"] = "authors",
        ["autore"] = "authors",
        ["name"] = "authors",
        ["name of author"] = "authors",
        ["author name"] = "authors",
        ["author's name"] = "authors",
        ["name(s)"] = "authors",
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
        "section", "submitted to", "for", "layout", "comments", "type", "id", "weight", "toc", "art", "graphics", "alternative headline",
        "alternative headlines", "alternative title", "alternative titles", "other headlines", "alt headline", "alt headlines",
        "corresponding author", "running head", "running title", "phone number", "sent", "reply-to", "attachments", "mime-version",
        "content-type", "message-id", "return-path", "x-mailer", "content-transfer-encoding", "filed", "slug line", "slugline",
        "no. of words", "number of words", "date submitted", "submission date", "date of submission", "telefon", "kontakt", "téléphone",
        "contacto", "teléfono", "contatto", "orcid",
    };

    /// <summary>Labels that a line of a text may begin with, too, so that they count only among others.</summary>
    private static readonly HashSet<string> OfForms = new(StringComparer.OrdinalIgnoreCase)
    {
        "affiliation", "affiliations", "correspondence", "attachment", "importance", "received", "submitted", "copy", "text", "body text",
        "rubrik", "dachzeile", "surtitre", "antetítulo", "occhiello", "aantal woorden", "anzahl wörter", "nombre de mots",
        "número de palabras", "wörter", "zeichen", "mots", "palabras", "parole", "woorden", "tables", "figures", "type of contribution",
        "article type", "exclusivity", "payment", "fee", "rights", "position", "job title", "role", "organisation", "organization",
        "institution", "employer",
    };

    /// <summary>Null if a line has not the form, or its label is none that stands in front of pieces.</summary>
    public static FrontLabel? Of(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > MaxLabel)
            return null;
        var written = WithoutRemark(line[..colon].Trim().Trim('*', '_').Trim());
        var label = WithoutOffer(written);
        var value = line[(colon + 1)..].Trim().TrimStart('*', '_').Trim();
        if (Fields.TryGetValue(label, out var field))
            return new FrontLabel(field, field, Plain(label, value))
            {
                IsJargon =
                    label.ToLowerInvariant() is not ("by" or "from" or "re" or "subject" or "head" or "author" or "authors" or "dated"
                        or "name"),
            };
        if (Idle.Contains(label) || OfForms.Contains(label))
            return new FrontLabel(null, label.ToLowerInvariant(), value) { IsOfForm = !Idle.Contains(label) };
        var name = FieldNames.Canonical(label);
        return FieldNames.IsKnown(name) && !label.Contains("  ", StringComparison.Ordinal)
            ? new FrontLabel(name, name, value) { IsJargon = label != written }
            : null;
    }

    /// <summary>"Standfirst (max. 25 words)", "Author(s), as they should appear", "Email / phone": the first of the words.</summary>
    private static string WithoutRemark(string label)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" (", ", ", " / "])
            if (label.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at)
                label = label[..at];
        return label;
    }

    /// <summary>"Suggested headline", "Working title": the author leaves the last word to the desk.</summary>
    private static string WithoutOffer(string label) =>
        label.Split(' ', 2) is [var offer, var rest] && offer.ToLowerInvariant() is "suggested" or "proposed" or "possible" or "working"
            or "preferred"
            ? rest
            : label;

    /// <summary>A letter's lines without what mail programs need: "Fwd:", the address behind a name (RFC 5322, section 3.4).</summary>
    private static string Plain(string label, string value) => label.ToLowerInvariant() switch
    {
        "subject" or "re" => SubjectLine.Plain(value),
        "from" when value.EndsWith('>') && value.LastIndexOf(" <", StringComparison.Ordinal) is > 0 and var at =>
            value[..at].Trim(' ', '"'),
        "byline" when value.Split(", ", 2) is [var name, var rest] && PersonName.Fits(name) && NameList.SplitStrictly(rest).Count == 0 =>
            name,
        _ => value,
    };
}
