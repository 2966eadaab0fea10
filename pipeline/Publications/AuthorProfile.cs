namespace Pipeline.Publications;

/// <summary>What the site's folder says of an author, <c>authors/{slug}.md</c>.</summary>
/// <param name="Slug">The end of their page's address, and the file's name.</param>
public sealed record AuthorProfile(string Slug)
{
    /// <summary>What they are or do, in a few words.</summary>
    public string? Role { get; init; }

    /// <summary>Their biography, clean HTML; empty if there is none.</summary>
    public string BiographyHtml { get; init; } = "";

    /// <summary>Their portrait as the site shows it: a square in WebP; null if there is none.</summary>
    public ReadOnlyMemory<byte>? Portrait { get; init; }

    /// <summary>Where else they are found: names and http or https addresses, in the file's order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>Their account in the Fediverse, such as <c>@ada@example.social</c>.</summary>
    public string? Fediverse { get; init; }
}
