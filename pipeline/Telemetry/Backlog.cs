using System.Diagnostics;

namespace Pipeline.Telemetry;

/// <summary>What waits in the queues and in the outbox, at one moment.</summary>
/// <param name="Ages">The age of each queue's oldest visible message; zero for an empty queue.</param>
/// <param name="Lengths">How many messages each poison queue holds.</param>
/// <param name="Outbox">The age of the oldest published change that no listing shows yet; zero if there is none.</param>
internal sealed record Backlog(IReadOnlyDictionary<string, TimeSpan> Ages, IReadOnlyDictionary<string, long> Lengths, TimeSpan? Outbox)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(3);

    private readonly long _taken = Stopwatch.GetTimestamp();

    public static Backlog Unknown { get; } = new(new Dictionary<string, TimeSpan>(), new Dictionary<string, long>(), null);

    public bool IsFresh => Stopwatch.GetElapsedTime(_taken) < GoodFor;
}
