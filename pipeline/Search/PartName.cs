using System.Globalization;
using Model;

namespace Pipeline.Search;

/// <summary>A part of the index: some pieces of a month, in the order in which they came out.</summary>
/// <param name="Month">As <c>yyyy-MM</c>.</param>
/// <param name="Number">From 0.</param>
public readonly record struct PartName(string Month, int Number) : IComparable<PartName>
{
    /// <summary>How many pieces a part holds: few enough to be read whole, enough to make merging rare.</summary>
    public const int Size = 24;

    /// <summary>The parts of all that is out, oldest first.</summary>
    public static IReadOnlyList<PartName> Of(ListingFront? home) =>
        [.. (home?.Buckets ?? []).SelectMany(month => Of(month.Bucket, month.Count)).Order()];

    /// <summary>The parts of a month that holds some pieces.</summary>
    public static IEnumerable<PartName> Of(string month, int pieces) =>
        Enumerable.Range(0, (pieces + Size - 1) / Size).Select(number => new PartName(month, number));

    /// <summary>The pieces of a part.</summary>
    public IReadOnlyList<ListingEntry> Entries(ListingBucket month) =>
        [.. month.Entries.Reverse().Skip(Number * Size).Take(Size)];

    public int CompareTo(PartName other) => string.CompareOrdinal(Month, other.Month) is var months and not 0
        ? months
        : Number.CompareTo(other.Number);

    public static PartName Parse(string text) => new(text[..7], int.Parse(text.AsSpan(8), CultureInfo.InvariantCulture));

    public override string ToString() => $"{Month}.{Number.ToString(CultureInfo.InvariantCulture)}";
}
