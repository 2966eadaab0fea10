using Pipeline.Catalog;
using Pipeline.Desk.Pages;
using Pipeline.Operations.Probing;

namespace Pipeline.Desk.Pieces;

/// <summary>Shows what became of a piece on each channel.</summary>
public sealed class ChannelReader(Channels channels, DeskPages pages)
{
    public async Task<IReadOnlyList<ChannelView>> ReadAsync(Head head, CancellationToken cancellation) =>
    [
        .. (await channels.LookAsync(head, cancellation)).Select(look => new ChannelView(
            look.Key, look.Name, look.State, look.IsRight, look.Written is { } written ? pages.Instant(written) : null, look.Address)),
    ];
}
