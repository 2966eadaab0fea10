namespace Model;

/// <summary>What intake made of a draft: content, or the errors that reject it. Warnings and notices may come with content.</summary>
/// <param name="Content">Null if any problem is an error.</param>
/// <param name="Problems">In the order of the draft.</param>
public sealed record NormalizedDraft(DraftContent? Content, IReadOnlyList<Problem> Problems)
{
    /// <summary>
    /// Every text of the draft that is not in <see cref="Content"/>, as it stood; the reasons are among the <see cref="Problems"/>.
    /// </summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public static NormalizedDraft Rejected(params IEnumerable<Problem> problems) => new(null, [.. problems]);
}

/// <summary>What an author may ask for in the field <c>status</c>.</summary>
public enum RequestedStatus
{
    Publish,

    /// <summary>Accepted, but held back until the author or an editor says otherwise.</summary>
    Draft,
    Withdrawn,
}

/// <summary>Everything the draft itself says, normalized. Identity, version and final address are the catalog's.</summary>
public sealed record DraftContent : Piece
{
    /// <summary>The slug the author asked for; null to take the title's.</summary>
    public string? Slug { get; init; }

    /// <summary>The date the draft gives, in the publication's time zone.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it may show at the earliest.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    public RequestedStatus Status { get; init; }

    /// <summary>When the draft says it was changed last.</summary>
    public DateTimeOffset? LastChanged { get; init; }

    /// <summary>The text of a correction notice to add.</summary>
    public string? Correction { get; init; }

    /// <summary>Correction notices that the draft brings with their dates.</summary>
    public IReadOnlyList<Correction> DatedCorrections { get; init; } = [];

    /// <summary>Whether to mail it: true and false override what its kind would do; null leaves it to the kind.</summary>
    public bool? Newsletter { get; init; }

    /// <summary>Such as markdown or docx.</summary>
    public required string Format { get; init; }

    /// <summary>Pictures inside the draft, to be stored at their <see cref="MediaFile.Path"/>.</summary>
    public IReadOnlyList<MediaFile> Media { get; init; } = [];
}

/// <summary>A picture taken out of a draft.</summary>
/// <param name="Path">Content-hashed, such as <c>media/3f….png</c>: the site's path without its leading slash.</param>
/// <param name="ContentType">Told by its bytes.</param>
public sealed record MediaFile(string Path, string ContentType, ReadOnlyMemory<byte> Bytes);
