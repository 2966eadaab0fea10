namespace Pipeline.Mail.Zones;

/// <summary>How a record of the sender's domain stands.</summary>
public enum ZoneState
{
    Good,

    /// <summary>Missing, or not as receivers want it.</summary>
    Wrong,

    /// <summary>It could not be looked at.</summary>
    Unknown,
}

/// <summary>What is to be said of one record of the sender's domain.</summary>
/// <param name="Name">Such as <c>SPF</c>.</param>
/// <param name="Says">A sentence.</param>
/// <param name="Write">The lines that the zone should have instead, as zone files have them (RFC 1035, section 5); empty for none.</param>
public sealed record ZoneVerdict(string Name, ZoneState State, string Says, IReadOnlyList<string> Write)
{
    internal static ZoneVerdict Good(string name, string says) => new(name, ZoneState.Good, says, []);

    internal static ZoneVerdict Wrong(string name, string says, params IReadOnlyList<string> write) =>
        new(name, ZoneState.Wrong, says, write);

    internal static ZoneVerdict Unknown(string name, string says) => new(name, ZoneState.Unknown, says, []);
}
