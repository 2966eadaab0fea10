using System.Collections.Concurrent;
using Pipeline.Catalog.Messages;
using Pipeline.Model;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Dispatching;

/// <summary>
/// Tells that listings have pending changes: the first time at once, then at most once per window, which widens under load.
/// A later change needs no message of its own while one is on its way that becomes visible after it: the message is in the
/// queue, so nothing depends on this process living on.
/// </summary>
internal sealed class ListingNotifier(Stores stores, TimeProvider time)
{
    private readonly MessageQueue _queue = stores.Queue(Queues.Listings);
    private readonly ConcurrentDictionary<ListingKey, Slot> _slots = new();
    private readonly LoadWindow _window = new(time);

    /// <summary>Call after the changes are stored.</summary>
    public async Task NotifyAsync(IEnumerable<ListingKey> listings, CancellationToken cancellation)
    {
        var window = _window.Next();
        foreach (var listing in listings)
            await NotifyAsync(listing, window, cancellation);
    }

    private async Task NotifyAsync(ListingKey listing, TimeSpan window, CancellationToken cancellation)
    {
        var slot = _slots.GetOrAdd(listing, _ => new Slot());
        await slot.Gate.WaitAsync(cancellation);
        try
        {
            var now = time.GetTimestamp();
            if (slot.VisibleAt > now)
            {
                Meters.Spared();
                return;
            }
            var delay = slot.IsFresh(now, time, window) ? window : TimeSpan.Zero;
            await _queue.SendAsync(new ListingHint(listing), cancellation, delay);
            slot.VisibleAt = now + (long)(delay.TotalSeconds * time.TimestampFrequency);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private sealed class Slot
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>The earliest moment at which the last message can be received.</summary>
        public long VisibleAt { get; set; } = long.MinValue;

        public bool IsFresh(long now, TimeProvider time, TimeSpan window) =>
            VisibleAt != long.MinValue && time.GetElapsedTime(VisibleAt, now) < window;
    }
}
