namespace Model;

/// <summary>Instants as what is stored and sent tells them.</summary>
public static class Instants
{
    /// <summary>Without the part of a second; the offset stays.</summary>
    public static DateTimeOffset ToWholeSecond(this DateTimeOffset instant) =>
        instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
}
