namespace Pipeline.Mail.Zones;

/// <summary>
/// What is right and wrong with the domain that mails come from, kept for hours; for minutes while something is wrong, so that a mend
/// shows soon. Who asks never waits long: an answer that takes its time is there for the next who asks.
/// </summary>
public sealed class DomainWatch
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(6);
    private static readonly TimeSpan WrongFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly DomainReader _reader;
    private readonly SenderDomain? _sender;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<ZoneVerdict>>? _look;
    private IReadOnlyList<ZoneVerdict>? _last;
    private DateTimeOffset _at;

    internal DomainWatch(DomainReader reader, SenderDomain? sender, TimeProvider time) =>
        (_reader, _sender, _time) = (reader, sender, time);

    /// <summary>The newest verdicts; none where there is no domain to look at, null while the first look is under way.</summary>
    public async Task<IReadOnlyList<ZoneVerdict>?> LookAsync(CancellationToken cancellation)
    {
        if (_sender is null)
            return [];
        var look = Begin(_sender);
        try
        {
            return await look.WaitAsync(Patience, _time, cancellation);
        }
        catch (TimeoutException)
        {
            return _last;
        }
    }

    private Task<IReadOnlyList<ZoneVerdict>> Begin(SenderDomain domain)
    {
        lock (_lock)
        {
            if (_look is { IsCompleted: false })
                return _look;
            if (_last is { } last && _time.GetUtcNow() < _at + (last.All(verdict => verdict.State is ZoneState.Good) ? GoodFor : WrongFor))
                return Task.FromResult(last);
            return _look = Task.Run(() => ReadAsync(domain));
        }
    }

    private async Task<IReadOnlyList<ZoneVerdict>> ReadAsync(SenderDomain domain)
    {
        using var limit = new CancellationTokenSource(Limit, _time);
        IReadOnlyList<ZoneVerdict> found;
        try
        {
            found = await _reader.ReadAsync(domain, limit.Token);
        }
        catch (OperationCanceledException)
        {
            found = [ZoneVerdict.Unknown(domain.Domain, "No name server answers.")];
        }
        lock (_lock)
            (_last, _at) = (found, _time.GetUtcNow());
        return found;
    }
}
