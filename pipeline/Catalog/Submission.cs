using Model;

namespace Pipeline.Catalog;

/// <summary>What became of one upload.</summary>
public enum SubmissionState
{
    Rejected,

    /// <summary>Waits for its author or an editor; what is out stays as it is.</summary>
    Held,
    Scheduled,
    Published,
    Withdrawn,
}

/// <summary>One draft version's way through intake.</summary>
public sealed record Submission
{
    public required string Draft { get; init; }

    public required string Etag { get; init; }

    public required SubmissionState State { get; init; }

    /// <summary>What there is to tell the author; at most <see cref="MaxProblems"/>.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public required DateTimeOffset Received { get; init; }

    /// <summary>How long intake took.</summary>
    public required long Milliseconds { get; init; }

    /// <summary>How many problems a submission keeps; a table's property holds 32 Ki characters.</summary>
    public const int MaxProblems = 40;
}
