using Pipeline.Storage;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Subscribers.Transfer;

/// <summary>Carries out one page of an import. Done again it does nothing more, and comes to the same outcomes.</summary>
internal sealed class ImportPage(
    Stores stores, SubscriberList subscribers, SuppressionList suppressing, SuppressionStore store, IReadOnlySet<string> suppressed,
    Import import, DateTimeOffset now)
{
    private const int AtOnce = 16;

    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <param name="lines">Of different addresses.</param>
    /// <returns>What became of each line, by its number.</returns>
    public async Task<IReadOnlyDictionary<int, LineOutcome>> RunAsync(IReadOnlyList<ImportLine> lines, CancellationToken cancellation)
    {
        var outcomes = new System.Collections.Concurrent.ConcurrentDictionary<int, LineOutcome>();
        foreach (var line in lines.Where(line => line.Key is null))
            outcomes[line.Number] = LineOutcome.NoAddress;
        var chunks = lines.Where(line => line.Key is not null).GroupBy(line => Shards.Of(line.Key!))
            .SelectMany(shard => shard.Chunk(EntityBatch.MaxOperations));
        await Parallel.ForEachAsync(chunks, Options(cancellation), async (chunk, token) => await ShardAsync(chunk, outcomes, token));
        return outcomes;
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };

    /// <summary>Most addresses of most files are new: all are added at once, and looked at one by one only if that fails.</summary>
    private async Task ShardAsync(ImportLine[] lines, IDictionary<int, LineOutcome> outcomes, CancellationToken cancellation)
    {
        if (!import.Dry && await TryAddAllAsync(lines, outcomes, cancellation))
            return;
        foreach (var line in lines)
            outcomes[line.Number] = await OneAsync(line, cancellation);
    }

    private async Task<bool> TryAddAllAsync(ImportLine[] lines, IDictionary<int, LineOutcome> outcomes, CancellationToken cancellation)
    {
        var decisions = lines.Select(line => (line.Number, Decision: Decide(line, null))).ToList();
        if (decisions.Exists(one => one.Decision.Outcome is LineOutcome.Blocked or LineOutcome.Suppressed))
            return false;
        var batch = new EntityBatch(SubscriberRow.Partition(import.List, lines[0].Key!));
        foreach (var next in decisions.Select(one => one.Decision.Next).OfType<Subscriber>())
            batch.Add(SubscriberRow.Write(next));
        if (await _table.TrySubmitAsync(batch, cancellation) is null)
            return false;
        foreach (var (number, decision) in decisions)
            outcomes[number] = decision.Outcome;
        return true;
    }

    private async Task<LineOutcome> OneAsync(ImportLine line, CancellationToken cancellation)
    {
        if (import.Dry)
            return Decide(line, await subscribers.FindAsync(import.List, line.Key!, cancellation)).Outcome;
        var outcome = LineOutcome.Already;
        await subscribers.ChangeAsync(
            import.List,
            line.Key!,
            present =>
            {
                var decision = Decide(line, present);
                outcome = decision.Outcome;
                return decision.Next;
            },
            cancellation
        );
        if (outcome is LineOutcome.Blocked && line.Address is { } address)
            await suppressing.SuppressAsync(address, Suppression.Imported, cancellation);
        return outcome;
    }

    private ImportDecision Decide(ImportLine line, Subscriber? present) =>
        ImportDecision.For(line, present, IsSuppressed(line), import.List, import.From(line.Number), now);

    private bool IsSuppressed(ImportLine line) => line.Address is { } address && store.Names(address).Any(suppressed.Contains);
}
