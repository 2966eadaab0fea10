using System.Diagnostics.Metrics;

namespace Pipeline.Telemetry;

/// <summary>
/// What the pipeline counts and measures. Tags are states, outputs and queues, never a commentary's or a person's: so their
/// number stays small, and nothing personal gets out.
/// </summary>
public static class Meters
{
    /// <summary>The name under which measurements are published.</summary>
    public const string Name = "Pipeline";

    public const string Drafts = "pipeline.drafts";
    public const string TimeToLive = "pipeline.time_to_live";
    public const string TimeToSeen = "pipeline.time_to_seen";
    public const string Misses = "pipeline.misses";
    public const string ListingBuilds = "pipeline.listing.builds";
    public const string ListingsCoalesced = "pipeline.listing.coalesced";
    public const string Deliveries = "pipeline.deliveries";
    public const string QueueAge = "pipeline.queue.age";
    public const string QueueLength = "pipeline.queue.length";
    public const string OutboxAge = "pipeline.outbox.age";

    private static readonly Meter Source = new(Name);
    private static readonly Counter<long> DraftsTaken = Source.CreateCounter<long>(
        Drafts, "{draft}", "Drafts taken in, by what became of them");
    private static readonly Histogram<double> Lives = Source.CreateHistogram<double>(
        TimeToLive, "s", "From a draft's intake, or its appointed time, to its output");
    private static readonly Histogram<double> Sights = Source.CreateHistogram<double>(
        TimeToSeen, "s", "From a draft's intake to what a reader sees, by channel, of the pieces that are probed", advice: new()
        {
            HistogramBucketBoundaries = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60, 90, 120],
        });
    private static readonly Counter<long> Missing = Source.CreateCounter<long>(
        Misses, "{channel}", "Channels that a probed piece did not show on in time");
    private static readonly Counter<long> Builds = Source.CreateCounter<long>(ListingBuilds, "{build}", "Listings brought up to date");
    private static readonly Counter<long> Coalesced = Source.CreateCounter<long>(
        ListingsCoalesced, "{notification}", "Notifications saved because one was on its way");
    private static readonly Counter<long> Mails = Source.CreateCounter<long>(Deliveries, "{mail}", "Mails, by outcome");

    private static Backlog _backlog = Backlog.Unknown;

    static Meters()
    {
        Source.CreateObservableGauge(
            QueueAge, () => Current.Ages.Select(queue => Of(queue.Value.TotalSeconds, "queue", queue.Key)), "s",
            "Age of a queue's oldest visible message");
        Source.CreateObservableGauge(
            QueueLength, () => Current.Lengths.Select(queue => Of<long>(queue.Value, "queue", queue.Key)), "{message}",
            "Messages in a poison queue");
        Source.CreateObservableGauge(
            OutboxAge, () => Current.Outbox is { } age ? [new Measurement<double>(age.TotalSeconds)] : (Measurement<double>[])[], "s",
            "Age of the oldest published change that no listing shows yet");
    }

    // Only the instance that runs the sampler knows; on one that ran it before, what it knew must not be reported for ever.
    private static Backlog Current => _backlog.IsFresh ? _backlog : Backlog.Unknown;

    /// <summary>A draft went through intake.</summary>
    /// <param name="state">What became of it: one of an enumeration's values.</param>
    public static void Taken<T>(T state) where T : struct, Enum => DraftsTaken.Add(1, Tag("state", Word(state)));

    /// <summary>A commentary's output changed for readers.</summary>
    /// <param name="output">Such as <c>web</c>.</param>
    public static void Live(string output, TimeSpan since) => Lives.Record(Math.Max(0, since.TotalSeconds), Tag("output", output));

    /// <summary>A piece was seen on a channel, as a reader would.</summary>
    /// <param name="channel">One of an enumeration's values.</param>
    public static void Seen<T>(T channel, TimeSpan since) where T : struct, Enum =>
        Sights.Record(since.TotalSeconds, Tag("channel", Word(channel)));

    /// <summary>A piece was not seen on a channel where it should be.</summary>
    /// <param name="channel">One of an enumeration's values.</param>
    public static void Missed<T>(T channel) where T : struct, Enum => Missing.Add(1, Tag("channel", Word(channel)));

    /// <summary>A listing was brought up to date with what was pending for it.</summary>
    public static void Built() => Builds.Add(1);

    /// <summary>A listing needed no notification of its own.</summary>
    public static void Spared() => Coalesced.Add(1);

    /// <summary>A mail was handed over, or not.</summary>
    /// <param name="outcome">How it stands now: one of an enumeration's values.</param>
    public static void Delivered<T>(T outcome) where T : struct, Enum => Mails.Add(1, Tag("outcome", Word(outcome)));

    /// <summary>What waits, as it was just sampled.</summary>
    internal static void Sampled(Backlog backlog) => _backlog = backlog;

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Measurement<T> Of<T>(T value, string name, string tag) where T : struct => new(value, Tag(name, tag));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
