namespace Pipeline.Newsletter.Deliveries;

/// <summary>How a run over a shard ended.</summary>
/// <param name="Due">When to go on.</param>
/// <param name="Trouble">What is wrong with the mail server, without an address; null for nothing.</param>
/// <param name="Resume">Whether to leave a message for going on; false where somebody else will.</param>
public sealed record RunEnd(DateTimeOffset Due, string? Trouble = null, bool Resume = true);
