namespace Bench.Publish;

/// <summary>What several publishes cost by kind of call: medians of totals hide where a call comes from, means show it.</summary>
internal sealed class KindTally
{
    private readonly Dictionary<string, int> _calls = [];
    private int _publishes;

    public void Add(CallCounter counter)
    {
        _publishes++;
        foreach (var (kind, count) in counter.Calls.Where(pair => pair.Key != CallKind.Poll))
            _calls[kind] = _calls.GetValueOrDefault(kind) + count.Calls;
    }

    /// <summary>The mean of each kind, the most first.</summary>
    /// <param name="of">What was published.</param>
    public IEnumerable<Measurement> Means(string of) => _calls
        .OrderByDescending(pair => pair.Value)
        .Select(pair => new Measurement($"  {pair.Key}, {of}", (double)pair.Value / _publishes, "calls"));
}
