using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Epub;

/// <summary>What a book's package document says (EPUB 3.3, 5).</summary>
/// <param name="Chapters">The names of its text parts in reading order, those for finding one's way left out.</param>
/// <param name="Styles">The names of its style sheets.</param>
internal sealed record EpubBook(IReadOnlyList<string> Chapters, IReadOnlyList<string> Styles, Markup? Metadata)
{
    private const int MaxChapters = 200;
    private const int MaxStyles = 10;

    /// <param name="root">The package document's own name.</param>
    public static EpubBook Of(string root, Markup package)
    {
        var items = new Dictionary<string, Markup>(StringComparer.Ordinal);
        foreach (var item in package.Child("opf:manifest")?.Children ?? [])
            if (item["id"] is { } id)
                items.TryAdd(id, item);
        var chapters = (package.Child("opf:spine")?.Children ?? [])
            .Select(reference => items.GetValueOrDefault(reference["idref"] ?? ""))
            .OfType<Markup>()
            .Where(item =>
                item["media-type"] is "application/xhtml+xml" or "text/html"
                && item["properties"]?.Split(' ').Contains("nav") != true
                && item["href"] is not null)
            .Select(item => EpubAddress.From(root, item["href"]!).File)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var styles = items.Values
            .Where(item => item["media-type"] == "text/css" && item["href"] is not null)
            .Select(item => EpubAddress.From(root, item["href"]!).File)
            .Take(MaxStyles)
            .ToList();
        return chapters.Count <= MaxChapters
            ? new EpubBook(chapters, styles, package.Child("opf:metadata"))
            : throw new PackageRefusedException(new PackageRefusal(PackageFault.TooManyParts, MaxChapters, chapters.Count));
    }

    /// <summary>The hints of the text, over them what the book says of itself.</summary>
    public DraftHints Over(DraftHints hints)
    {
        var authors = All("dc:creator").ToList();
        return hints with
        {
            // A book's title may be its file's; it counts where the text shows none.
            LooseTitle = All("dc:title").FirstOrDefault() ?? hints.LooseTitle,
            Byline = authors.Count switch
            {
                0 => hints.Byline,
                1 => $"By {authors[0]}",
                _ => $"By {string.Join(", ", authors[..^1])} and {authors[^1]}",
            },
            Language = All("dc:language").FirstOrDefault() ?? hints.Language,
            Topics = [.. All("dc:subject").Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private IEnumerable<string> All(string name) =>
        (Metadata?.Children ?? [])
            .Where(child => child.Name == name)
            .Select(child => child.AllText.Trim())
            .Where(text => text.Length > 0 && !text.Equals("unknown", StringComparison.OrdinalIgnoreCase));
}
