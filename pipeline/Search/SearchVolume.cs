namespace Pipeline.Search;

/// <summary>A span of the calendar whose closed parts have a words' file of their own.</summary>
/// <param name="Name"><c>all</c>, a decade such as <c>202x</c>, a year or a month.</param>
/// <param name="Parts">The closed parts in it, oldest first.</param>
public sealed record SearchVolume(string Name, IReadOnlyList<PartName> Parts)
{
    /// <summary>How many pieces one holds, unless they are of one month: what is read and written when one of them changes.</summary>
    public const int MaxPieces = 16_000;

    /// <summary>The months that have closed parts in it.</summary>
    public IEnumerable<string> Months => Parts.Select(part => part.Month).Distinct(StringComparer.Ordinal);
}
