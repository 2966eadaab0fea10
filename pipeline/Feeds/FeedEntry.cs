namespace Pipeline.Feeds;

/// <summary>One item of a feed, ready to be written in any of the formats: absolute links, no character that XML forbids.</summary>
public sealed record FeedEntry
{
    /// <summary>Never changes, whatever becomes of title and address.</summary>
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The dek, or the beginning of the text.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole content.</summary>
    public required string Html { get; init; }

    /// <summary>The page, absolute.</summary>
    public required string Url { get; init; }

    public required DateTimeOffset Published { get; init; }

    /// <summary>When it last changed; equal to <see cref="Published"/> until it did.</summary>
    public required DateTimeOffset Updated { get; init; }

    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>The series and the topics.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>The picture that stands for it.</summary>
    public FeedImage? Picture { get; init; }

    /// <summary>
    /// When it last changed, for a format that wants no two of one instant: pieces with a date alone are all of midnight, so each has
    /// millionths of a second of its own.
    /// </summary>
    public DateTimeOffset Changed => Updated.AddMicroseconds(BitConverter.ToUInt32(Id.ToByteArray()) % 1_000_000);

    /// <summary>The page where it appeared first, elsewhere.</summary>
    public string? FirstPublishedAt { get; init; }

    /// <summary>The id as a URI (RFC 9562, section 4).</summary>
    public string Urn => $"urn:uuid:{Id:D}";
}

/// <summary>An author with the address of their listing, absolute.</summary>
public sealed record FeedAuthor(string Name, string Url);
