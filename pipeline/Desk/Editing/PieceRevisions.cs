using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Versions;
using Pipeline.Intake;

namespace Pipeline.Desk.Editing;

/// <summary>Makes the next version of a piece where an editor, and not its draft, changes it.</summary>
public sealed class PieceRevisions(ICatalog catalog, VersionWriter versions, AddressBook addresses)
{
    /// <summary>A piece that was never out takes the date it comes out with; one that was keeps its first.</summary>
    public async Task<Head> RedateAsync(Head head, DateTimeOffset published, CancellationToken cancellation)
    {
        if (head.WasOut)
            return head;
        var address = NextVersion.NeedsAddress(head, published, head.RequestedSlug!)
            ? await addresses.ClaimAsync(head.Id, published, head.RequestedSlug!, cancellation)
            : head.Address!.Value;
        return await NextAsync(head, address, piece => piece with { Published = published }, cancellation) with { Published = published };
    }

    /// <summary>The same piece with other facts, at its address.</summary>
    public async Task<(Head? After, string? Refusal)> ChangeAsync(
        Head head, Func<Commentary, Commentary> change, CancellationToken cancellation) =>
        (await NextAsync(head, head.Address!.Value, change, cancellation), null);

    /// <summary>The same piece at another address of its month.</summary>
    public async Task<(Head? After, string? Refusal)> MoveAsync(Head head, string slug, CancellationToken cancellation)
    {
        var address = await addresses.ClaimAsync(head.Id, head.Published!.Value, slug, cancellation);
        if (address == head.Address)
            return (null, "It has this address already.");
        var next = await NextAsync(head, address, piece => piece, cancellation);
        return (next with { RequestedSlug = slug, FormerAddresses = HeadSteps.Former(head, address) }, null);
    }

    private async Task<Head> NextAsync(
        Head head, PieceAddress address, Func<Commentary, Commentary> change, CancellationToken cancellation)
    {
        var present = await catalog.ReadAsync(head.Id, head.Version!, cancellation);
        var next = VersionWriter.Named(change(present) with { Slug = address.Slug }, head.Sequence + 1);
        await versions.WriteAsync(next, [], [], cancellation);
        return head with { Version = next.Version, Sequence = head.Sequence + 1, Address = address, Updated = next.Updated };
    }
}
