using Model;
using Pipeline.Catalog;
using Pipeline.Site;

namespace Pipeline.Search;

/// <summary>
/// Merges parts that are closed into the words' files of their volumes, and tells readers by the root which parts are in them. Safe to run
/// twice, late and beside itself: a file is replaced only where it is still the one that was read, the root is made of those that stand.
/// </summary>
/// <param name="maxPieces">How many a volume holds.</param>
public sealed class SearchMerge(ICatalog catalog, ISiteFiles site, SearchPart parts, int maxPieces = SearchVolume.MaxPieces)
{
    private readonly VolumeWords _words = new(catalog, site, parts, maxPieces);
    private readonly VolumeFiles _files = new(site);

    /// <summary>Merges what is closed and not merged, and what changed in some months.</summary>
    public async Task PublishAsync(IReadOnlyList<string> months, CancellationToken cancellation)
    {
        while (await IsOvertakenAsync(months, cancellation))
        {
        }
    }

    // Merges, and says whether it has to be done again.
    private async Task<bool> IsOvertakenAsync(IReadOnlyList<string> months, CancellationToken cancellation)
    {
        var volumes = await _words.VolumesAsync(cancellation);
        var gone = new HashSet<PartName>();
        foreach (var volume in volumes.All)
        {
            IReadOnlyList<string> asked = [.. volume.Months.Intersect(months)];
            if (asked.Count > 0 || !await IsWholeAsync(volume, cancellation))
                await site.PublishAsync([_words.Target(volume.Name, asked, gone)], cancellation);
        }
        await site.PublishAsync([Root(volumes.Names)], cancellation);
        var stored = await _files.PathsAsync(cancellation);
        var others = stored.Except(volumes.Names.Select(Path), StringComparer.Ordinal).ToList();
        foreach (var path in others)
            await TakeAsync(path, gone, cancellation);
        await site.PublishAsync(
            [.. gone.Select(part => new SiteTarget(SitePath.Of(SearchFolder.Part(part)), (_, token) => _words.PartAsync(part, token)))],
            cancellation);
        // One that was taken may be one that somebody else, with newer facts, has just found to be right.
        return others.Count > 0 && !(await _words.VolumesAsync(cancellation)).Names.SequenceEqual(volumes.Names);
    }

    // Of volumes that another division has since, the root keeps to those that it names until that is written: whoever made it so owes it.
    private SiteTarget Root(IReadOnlyList<string> written) => new(SitePath.Of(SearchFolder.Root), async (_, cancellation) =>
    {
        var now = await _words.VolumesAsync(cancellation);
        var names = now.Names;
        if (names.Except(written).Any() && await _files.NamedAsync(cancellation) is { Count: > 0 } named)
            names = named;
        var directories = await Task.WhenAll(names.Select(async name =>
            (Name: name, Directory: await _files.DirectoryAsync(Path(name), cancellation))));
        var root = SearchRoot.Of([.. directories.Where(volume => volume.Directory.Parts.Count > 0)], now.Parts);
        return new SiteFile(CanonicalJson.Write(root), "application/json; charset=utf-8");
    });

    private async Task<bool> IsWholeAsync(SearchVolume volume, CancellationToken cancellation) =>
        (await _files.DirectoryAsync(Path(volume.Name), cancellation)).Parts.Select(part => PartName.Parse(part.Name))
            .SequenceEqual(volume.Parts);

    // A words' file that is none any more; unless it has become one again, or a root names it.
    private async Task TakeAsync(string path, HashSet<PartName> gone, CancellationToken cancellation)
    {
        if (path != SitePath.Of(SearchFolder.OldWords))
        {
            var held = (await _files.DirectoryAsync(path, cancellation)).Parts.Select(part => PartName.Parse(part.Name));
            gone.UnionWith(held.Except((await _words.VolumesAsync(cancellation)).Parts));
        }
        await site.PublishAsync([new SiteTarget(path, async (_, token) =>
        {
            var names = (await _words.VolumesAsync(token)).Names.Concat(await _files.NamedAsync(token));
            return names.Select(Path).Contains(path) && await site.ReadAsync(path, token) is { } stands
                ? SearchPart.Binary(stands.Content.ToMemory())
                : null;
        })], cancellation);
    }

    private static string Path(string volume) => SitePath.Of(SearchFolder.Words(volume));
}
