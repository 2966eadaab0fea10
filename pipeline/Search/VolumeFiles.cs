using Pipeline.Site;

namespace Pipeline.Search;

/// <summary>What stands of the volumes, read without their words.</summary>
internal sealed class VolumeFiles(ISiteFiles site)
{
    // The directory of a full volume has some 30 KiB.
    private const int LikelyBytes = 64 * 1024;

    /// <summary>The paths of all words' files that stand, those of earlier layouts among them.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellation) =>
        [.. await site.PathsAsync(SitePath.Of(SearchFolder.AllWords), cancellation)];

    /// <summary>What a words' file says of itself; nothing where there is none, or one of another layout.</summary>
    public async Task<WordsDirectory> DirectoryAsync(string path, CancellationToken cancellation)
    {
        for (var bytes = LikelyBytes; ;)
        {
            if (await site.ReadRangeAsync(path, 0, bytes - 1, cancellation) is not var (part, _))
                return WordsDirectory.Empty;
            var read = part.Content.ToMemory();
            if (WordsFile.DirectoryEnd(read) is var end && end <= read.Length)
                return WordsFile.Directory(read);
            bytes = end;
        }
    }

    /// <summary>The volumes that readers know of, by the root as it stands.</summary>
    public async Task<IReadOnlyList<string>> NamedAsync(CancellationToken cancellation) =>
        SearchRoot.Read(await site.ReadAsync(SitePath.Of(SearchFolder.Root), cancellation)) is { } root
            ? [.. root.Volumes.Select(volume => volume.Name)]
            : [];
}
