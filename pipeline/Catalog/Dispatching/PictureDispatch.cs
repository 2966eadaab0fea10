using Model;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Pictures;

namespace Pipeline.Catalog.Dispatching;

/// <summary>Lets a commentary's pictures come and go with it.</summary>
public sealed class PictureDispatch(HeadStore heads, ICatalog catalog, ShownPictures pictures)
{
    private const int MaxTries = 10;

    /// <summary>
    /// Brings what the piece shows and takes what it no longer does. The head is read again afterwards: whoever acted on an older
    /// one acts once more, so that the newest has the last word. A piece without pictures costs nothing.
    /// </summary>
    /// <param name="former">Versions that were out before.</param>
    public async Task FollowAsync(Head head, IEnumerable<string> former, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var shown = head.State.IsPublic() ? await OfAsync(head.Id, [head.Version!], cancellation) : [];
            var gone = await OfAsync(head.Id, head.Version is { } version ? former.Append(version) : former, cancellation);
            gone.ExceptWith(shown);
            if (shown.Count + gone.Count == 0)
                return;
            await pictures.BringAsync(head.Id, shown, cancellation);
            await pictures.TakeAsync(head.Id, gone, cancellation);
            if (await heads.FindAsync(head.Id, cancellation) is not { } newest || newest.Revision == head.Revision)
                return;
            former = head.Version is { } older ? [.. former, older] : former;
            head = newest;
        }
        throw new IOException($"The head of '{head.Id}' changed {MaxTries} times while its pictures followed it.");
    }

    private async Task<HashSet<string>> OfAsync(string id, IEnumerable<string> versions, CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in versions.Distinct(StringComparer.Ordinal).ToList())
            paths.UnionWith(PicturePath.Of(await catalog.ReadAsync(id, version, cancellation)));
        return paths;
    }
}
