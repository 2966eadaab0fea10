namespace Tests.Storage.Pipelines;

/// <summary>A clock whose wall time stands until a test moves it, and whose measuring of spans goes on.</summary>
internal sealed class Clock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset instant) => _now = instant;

    public void Advance(TimeSpan span) => _now += span;
}
