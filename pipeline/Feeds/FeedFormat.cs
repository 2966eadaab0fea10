namespace Pipeline.Feeds;

/// <summary>A format of feeds, and what its files are called.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Extension">With its dot.</param>
internal sealed record FeedFormat(
    string Label, string Name, string Extension, string ContentType, Func<Feed, FeedLinks, byte[]> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("RSS", "feed", ".xml", RssFeed.ContentType, RssFeed.Write),
        new("Atom", "atom", ".xml", AtomFeed.ContentType, AtomFeed.Write),
        new("JSON Feed", "feed", ".json", JsonFeed.ContentType, JsonFeed.Write),
    ];

    /// <summary>Which part of an archive a path of the site names in this format; null for none.</summary>
    public string? PartOf(string path)
    {
        var file = path.AsSpan(path.LastIndexOf('/') + 1);
        return file.StartsWith(Name + "-", StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal)
            ? file[(Name.Length + 1)..^Extension.Length].ToString()
            : null;
    }
}

/// <summary>Where a document of a feed is, whatever its format.</summary>
/// <param name="Folder">From the site's root, with a slash at both ends.</param>
/// <param name="Part">Which of the folder's documents; null for the one that needs no name.</param>
public readonly record struct FeedAddress(string Folder, string? Part = null)
{
    internal string In(FeedFormat format) => Folder + format.Name + (Part is null ? "" : "-" + Part) + format.Extension;
}

/// <summary>How the documents of a feed hang together (RFC 5005, section 4), all absolute.</summary>
/// <param name="Self">The document's own address.</param>
/// <param name="Previous">The archive of what came before; null if nothing did.</param>
/// <param name="Current">Of an archive: the feed that it belongs to; null for that feed itself.</param>
public sealed record FeedLinks(string Self, string? Previous = null, string? Current = null);
