namespace Pipeline.Subscribers.Transfer;

/// <summary>How many lines had which outcome: their sum is the number of lines done.</summary>
public sealed record ImportCounts
{
    public int Added { get; init; }

    public int Already { get; init; }

    public int Unsubscribed { get; init; }

    public int Suppressed { get; init; }

    public int Repeated { get; init; }

    public int NoAddress { get; init; }

    public int Unconfirmed { get; init; }

    public int Left { get; init; }

    public int KeptHere { get; init; }

    public int Blocked { get; init; }

    internal ImportCounts With(IReadOnlyCollection<LineOutcome> outcomes)
    {
        int Plus(LineOutcome outcome) => outcomes.Count(one => one == outcome);
        return new ImportCounts
        {
            Added = Added + Plus(LineOutcome.Added),
            Already = Already + Plus(LineOutcome.Already),
            Unsubscribed = Unsubscribed + Plus(LineOutcome.Unsubscribed),
            Suppressed = Suppressed + Plus(LineOutcome.Suppressed),
            Repeated = Repeated + Plus(LineOutcome.Repeated),
            NoAddress = NoAddress + Plus(LineOutcome.NoAddress),
            Unconfirmed = Unconfirmed + Plus(LineOutcome.Unconfirmed),
            Left = Left + Plus(LineOutcome.Left),
            KeptHere = KeptHere + Plus(LineOutcome.KeptHere),
            Blocked = Blocked + Plus(LineOutcome.Blocked),
        };
    }
}
