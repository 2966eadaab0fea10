using Microsoft.Extensions.Options;
using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// Tells that listings have pending changes: the first time at once, then at most once per window, which widens under load.
/// A later change needs no message of its own while one is on its way that becomes visible after it: the message is in the
/// queue, so nothing depends on this process living on. A wide window is waited out in steps, so that its end comes soon after
/// that of the load; in one as wide as a bulk makes it, a first change waits, too. Listings that wait alike share a message, and are built
/// in one round; what is put off within a moment becomes one message, or a bulk would do little else than put off.
/// </summary>
public sealed class ListingNotifier
{
    /// <summary>The most listings of one message; their keys fit it well.</summary>
    public const int MaxInMessage = 100;

    // A round that dies is done again, and other hosts are to have some of the work.
    private const int MaxPutOffTogether = 32;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Bulk = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhileBuilt = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _time;
    private readonly MessageQueue _queue;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<ListingKey, Slot> _slots = [];
    private readonly LoadWindow _window;
    private readonly SharedBatch<(IReadOnlyList<ListingKey> Listings, int Steps), bool> _putOff;

    public ListingNotifier(Stores stores, TimeProvider time, IOptions<ListingsOptions> options)
    {
        _time = time;
        _queue = stores.Queue(Queues.Listings);
        _window = new LoadWindow(time, options.Value.LongestWait);
        _putOff = new(SendTogetherAsync, () => Task.Delay(Moment, time));
    }

    /// <summary>Call after the changes are stored.</summary>
    /// <param name="piece">The only piece whose changes they are; null if they are several's.</param>
    public async Task NotifyAsync(IEnumerable<ListingKey> listings, CancellationToken cancellation, CommentaryId? piece = null)
    {
        var window = _window.Next();
        List<(IReadOnlyList<ListingKey> Listings, int Steps)> later = [];
        await _gate.WaitAsync(cancellation);
        try
        {
            var now = _time.GetTimestamp();
            var asked = listings.ToLookup(listing => Of(listing).VisibleAt > now);
            foreach (var _ in asked[true])
                Meters.Spared();
            foreach (var alike in asked[false].GroupBy(listing => Wait(Of(listing), now, window)))
                if (alike.Key.Steps is { } steps)
                    later.Add(([.. alike], steps));
                else
                    await SendAsync(alike, alike.Key.Delay, null, cancellation, piece);
        }
        finally
        {
            _gate.Release();
        }

        await Task.WhenAll(later.Select(waiting => _putOff.RunAsync(waiting, cancellation)));
    }

    /// <summary>Sends for listings that are being built a message that comes when that may be over.</summary>
    public async Task PutOffAsync(IReadOnlyList<ListingKey> listings, CancellationToken cancellation)
    {
        if (listings.Count == 0)
            return;
        await _gate.WaitAsync(cancellation);
        try
        {
            var now = _time.GetTimestamp();
            await SendAsync(listings.Where(listing => Of(listing).VisibleAt <= now), WhileBuilt, null, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Puts a message off by a step if the load still asks for it. False if its listings are to be built now.</summary>
    public async Task<bool> TryDeferAsync(ListingHint hint, CancellationToken cancellation)
    {
        if (hint.Steps is not { } steps)
            return false;
        if (await IsDueAsync(hint, steps, cancellation))
            return false;
        return await _putOff.RunAsync((hint.Listings, steps + 1), cancellation);
    }

    private async Task<bool> IsDueAsync(ListingHint hint, int steps, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (Step * steps < _window.Current)
                return false;
            foreach (var listing in hint.Listings)
                Of(listing).Steps = 0;
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<IReadOnlyList<bool>> SendTogetherAsync(
        IReadOnlyList<(IReadOnlyList<ListingKey> Listings, int Steps)> all, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var now = _time.GetTimestamp();
            var listings = all.SelectMany(one => one.Listings).Distinct().Where(listing => Of(listing).VisibleAt <= now).ToList();
            foreach (var chunk in listings.Chunk(MaxPutOffTogether))
                await SendAsync(chunk, Step, all.Max(one => one.Steps), cancellation);
            return [.. all.Select(_ => true)];
        }
        finally
        {
            _gate.Release();
        }
    }

    private (TimeSpan Delay, int? Steps) Wait(Slot slot, long now, TimeSpan window) =>
        window < Bulk && !slot.IsFresh(now, _time, window) ? (TimeSpan.Zero, null)
        : window <= Step ? (window, null)
        : (Step, slot.Steps + 1);

    private async Task SendAsync(
        IEnumerable<ListingKey> listings, TimeSpan delay, int? steps, CancellationToken cancellation, CommentaryId? piece = null)
    {
        // A message that is to wait stands for all changes until then, whose ever they are.
        var only = delay == TimeSpan.Zero ? piece : null;
        foreach (var chunk in listings.Chunk(MaxInMessage))
        {
            var now = _time.GetTimestamp();
            await _queue.SendAsync(new ListingHint { Listings = chunk, Piece = only, Steps = steps }, cancellation, delay);
            foreach (var listing in chunk)
            {
                Of(listing).VisibleAt = now + (long)(delay.TotalSeconds * _time.TimestampFrequency);
                Of(listing).Steps = steps ?? 0;
            }
        }
    }

    private Slot Of(ListingKey listing)
    {
        if (!_slots.TryGetValue(listing, out var slot))
            _slots[listing] = slot = new Slot();
        return slot;
    }

    private sealed class Slot
    {
        /// <summary>The earliest moment at which the last message can be received.</summary>
        public long VisibleAt { get; set; } = long.MinValue;

        /// <summary>
        /// How many steps the last message will have waited: one that follows before it was received waits on from there.
        /// </summary>
        public int Steps { get; set; }

        public bool IsFresh(long now, TimeProvider time, TimeSpan window) =>
            VisibleAt != long.MinValue && time.GetElapsedTime(VisibleAt, now) < window;
    }
}
