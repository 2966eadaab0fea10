namespace Manuscripts.Metadata;

/// <summary>A line such as "Headline: …" in the front of a manuscript.</summary>
/// <param name="Field">The field that the label means; null if it says nothing that is published.</param>
/// <param name="Name">The field's name, or the label as a name.</param>
internal sealed record FrontLabel(string? Field, string Name, string Value)
{
    private const int MaxLabel = 40;

    private static readonly HashSet<string> Everyday = new(
        ["by", "from", "re", "subject", "head", "author", "authors", "dated", "name"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the label is a word of the desk that no text begins with.</summary>
    public bool IsJargon { get; init; }

    /// <summary>Whether the label is a desk's only beside others.</summary>
    public bool IsOfForm { get; init; }

    /// <summary>Null if a line has not the form, or its label is none that stands in front of pieces.</summary>
    public static FrontLabel? Of(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > MaxLabel)
            return null;
        var written = WithoutRemark(line[..colon].Trim().Trim('*', '_').Trim());
        var label = WithoutOffer(written);
        var value = line[(colon + 1)..].Trim().TrimStart('*', '_').Trim();
        // "From: Pier House, communications": a house sends other people's pieces.
        if (label.Equals("from", StringComparison.OrdinalIgnoreCase) && MailHead.Person(value.Split(", ")[0]) is null)
            return new FrontLabel(null, "from", value);
        if (FrontLabelWords.FieldOf(label) is { } field)
            return new FrontLabel(field, field, Plain(label, value)) { IsJargon = !Everyday.Contains(label) };
        if (FrontLabelWords.IsIdle(label) || FrontLabelWords.IsOfForm(label))
            return new FrontLabel(null, label.ToLowerInvariant(), value) { IsOfForm = FrontLabelWords.IsOfForm(label) };
        var name = FieldNames.Canonical(label);
        if (!FieldNames.IsKnown(name) || label.Contains("  ", StringComparison.Ordinal))
            return null;
        return IsRemark(name, value)
            ? new FrontLabel(null, label, value)
            : new FrontLabel(name, name, value) { IsJargon = label != written };
    }

    /// <summary>"Status: not published before", "Date: as soon as you like": words where only a word or a day says something.</summary>
    private static bool IsRemark(string field, string value) => field switch
    {
        "status" or "kind" or "language" or "newsletter" or "draft" or "private" => value.Contains(' ', StringComparison.Ordinal),
        "slug" => !Model.Slug.IsSlug(value),
        "date" or "published" or "publish_at" or "updated" or "created" => !value.Any(char.IsAsciiDigit) && Flags.Of(value) is null,
        _ => false,
    };

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

    /// <summary>One of several authors, not a post: "Omar Celik" behind "Ada Quist".</summary>
    private static bool IsPersonAlone(string part) =>
        PersonName.Fits(NameList.Bare(part)) && !Affiliation.Fits(part);

    /// <summary>A letter's lines without what mail programs need: "Fwd:", the address behind a name (RFC 5322, section 3.4).</summary>
    private static string Plain(string label, string value) => label.ToLowerInvariant() switch
    {
        "subject" or "re" => SubjectLine.Plain(value),
        "from" when value.EndsWith('>') && value.LastIndexOf(" <", StringComparison.Ordinal) is > 0 and var at =>
            value[..at].Trim(' ', '"'),
        _ when FrontLabelWords.FieldOf(label) is "authors" && value.Split([", ", " – ", " — ", " | ", " ("], 2, StringSplitOptions.None)
            is [var name, var rest] && PersonName.Fits(NameList.Bare(name)) && (Affiliation.Fits(rest.TrimEnd(')', '.'))
                || NameList.SplitStrictly(rest).Count == 0) && !IsPersonAlone(rest.Split(", ")[0]) => NameList.Bare(name),
        _ => value,
    };
}
