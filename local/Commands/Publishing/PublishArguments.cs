namespace Local.Commands.Publishing;

/// <summary>What <c>publish</c> was asked for.</summary>
/// <param name="Now">Where the clock starts; null for now.</param>
/// <param name="Verbose">Whether everything that host and worker log is shown.</param>
internal sealed record PublishArguments(
    IReadOnlyList<string> Paths, string Out, IReadOnlyList<string> Subscribers, DateTimeOffset? Now, bool Verbose = false);
