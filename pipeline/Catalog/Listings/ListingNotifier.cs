using System.Collections.Concurrent;
using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// Tells that listings have pending changes: the first time at once, then at most once per window, which widens under load.
/// A later change needs no message of its own while one is on its way that becomes visible after it: the message is in the
/// queue, so nothing depends on this process living on. A wide window is waited out in steps, so that its end comes soon after
/// that of the load.
/// </summary>
public sealed class ListingNotifier(Stores stores, TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(6);

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

    /// <summary>Puts a message off by a step if the load still asks for it. False if the listing is to be built now.</summary>
    public async Task<bool> TryDeferAsync(ListingHint hint, CancellationToken cancellation)
    {
        if (hint.Steps is not { } steps)
            return false;
        var slot = _slots.GetOrAdd(hint.Listing, _ => new Slot());
        await slot.Gate.WaitAsync(cancellation);
        try
        {
            if (Step * steps >= _window.Current)
            {
                slot.Steps = 0;
                return false;
            }
            if (slot.VisibleAt <= time.GetTimestamp())
                await SendAsync(slot, hint.Listing, Step, steps + 1, cancellation);
            return true;
        }
        finally
        {
            slot.Gate.Release();
        }
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
            if (!slot.IsFresh(now, time, window))
                await SendAsync(slot, listing, TimeSpan.Zero, null, cancellation);
            else if (window < Step)
                await SendAsync(slot, listing, window, null, cancellation);
            else
                await SendAsync(slot, listing, Step, slot.Steps + 1, cancellation);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private async Task SendAsync(Slot slot, ListingKey listing, TimeSpan delay, int? steps, CancellationToken cancellation)
    {
        var now = time.GetTimestamp();
        await _queue.SendAsync(new ListingHint(listing) { Steps = steps }, cancellation, delay);
        slot.VisibleAt = now + (long)(delay.TotalSeconds * time.TimestampFrequency);
        slot.Steps = steps ?? 0;
    }

    private sealed class Slot
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>The earliest moment at which the last message can be received.</summary>
        public long VisibleAt { get; set; } = long.MinValue;

        /// <summary>How many steps the last message will have waited: one that follows before it was received waits on from there.</summary>
        public int Steps { get; set; }

        public bool IsFresh(long now, TimeProvider time, TimeSpan window) =>
            VisibleAt != long.MinValue && time.GetElapsedTime(VisibleAt, now) < window;
    }
}
