using Model;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Pictures;
using Pipeline.Storage;

namespace Pipeline.Catalog.Dispatching;

/// <summary>Lets a commentary's pictures come and go with it.</summary>
public sealed class PictureDispatch(HeadStore heads, ICatalog catalog, ShownPictures pictures)
{
    /// <summary>
    /// Brings what the piece shows and takes what it no longer does. The head is read again afterwards: whoever acted on an older
    /// one acts once more, so that the newest has the last word. A piece without pictures costs nothing.
    /// </summary>
    /// <param name="former">Versions that were out before.</param>
    public Task FollowAsync(Head head, IEnumerable<string> former, CancellationToken cancellation) =>
        GuardedChange.MakeAsync($"The head of '{head.Id}'", async _ =>
        {
            var shown = head.State.IsPublic() ? await OfAsync(head.Id, [head.Version!], cancellation) : [];
            var gone = await OfAsync(head.Id, head.Version is { } version ? former.Append(version) : former, cancellation);
            gone.ExceptWith(shown);
            if (shown.Count + gone.Count == 0)
                return (true, head);
            await pictures.BringAsync(head.Id, shown, cancellation);
            await pictures.TakeAsync(head.Id, gone, cancellation);
            if (await heads.FindAsync(head.Id, cancellation) is not { } newest || newest.Revision == head.Revision)
                return (true, head);
            former = head.Version is { } older ? [.. former, older] : former;
            head = newest;
            return (false, head);
        });

    /// <summary>Brings again what a piece that is out shows and the site lacks; a look a picture where it lacks nothing.</summary>
    public async Task RestoreAsync(Head head, CancellationToken cancellation)
    {
        if (head.State.IsPublic() && !await pictures.AreThereAsync(await OfAsync(head.Id, [head.Version!], cancellation), cancellation))
            await FollowAsync(head, [], cancellation);
    }

    private async Task<HashSet<string>> OfAsync(CommentaryId id, IEnumerable<string> versions, CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in versions.Distinct(StringComparer.Ordinal).ToList())
            paths.UnionWith(PicturePath.Of(await catalog.ReadAsync(id, version, cancellation)));
        return paths;
    }
}
