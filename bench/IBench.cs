namespace Bench;

/// <summary>One benchmark: measures ours beside what a user would pick instead, in one run.</summary>
internal interface IBench
{
    /// <summary>As given on the command line.</summary>
    string Name { get; }

    Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation);
}

/// <summary>How to run a benchmark.</summary>
/// <param name="Quick">Stays under a minute.</param>
/// <param name="Folder">Files to work on; null for those that the benchmark makes itself.</param>
/// <param name="Sizes">How many drafts the archives hold, the smallest first; null for the benchmark's own choice.</param>
/// <param name="CallsOnly">
/// Leaves out what ours is compared with, where storage calls tell enough: an archive too large to be made twice on one machine.
/// </param>
/// <param name="Grow">One archive that grows through the sizes, instead of one for each: for those that take long to load.</param>
internal sealed record BenchOptions(
    bool Quick, string? Folder = null, IReadOnlyList<int>? Sizes = null, bool CallsOnly = false, bool Grow = false);

/// <summary>A measured figure.</summary>
/// <param name="Versus">What it is compared with; null if it stands alone.</param>
/// <param name="Ratio">Ours in relation to that; what it means is in the name.</param>
internal sealed record Measurement(string Name, double Value, string Unit, string? Versus = null, double? Ratio = null);
