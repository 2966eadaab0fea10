using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pipeline.Storage.Rows;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Why deliveries are where they are, by how many: kept in the transactions that move them, so the numbers are always right.
/// </summary>
public sealed class ReasonCounts : IParsable<ReasonCounts>, IEquatable<ReasonCounts>
{
    /// <summary>What counts as one when there are more reasons than a row should hold.</summary>
    public const string Others = "other";

    private const int MaxReasons = 60;

    private readonly ImmutableSortedDictionary<(DeliveryState State, string Reason), int> _counts;

    private ReasonCounts(ImmutableSortedDictionary<(DeliveryState State, string Reason), int> counts) => _counts = counts;

    public static ReasonCounts None { get; } = new(ImmutableSortedDictionary<(DeliveryState State, string Reason), int>.Empty);

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<(DeliveryState State, string Reason, int Count)> All =>
        [.. _counts.Select(one => (one.Key.State, one.Key.Reason, one.Value)).OrderByDescending(one => one.Value)];

    public static ReasonCounts operator +(ReasonCounts a, ReasonCounts b) => Add(a, b);

    public static ReasonCounts Add(ReasonCounts a, ReasonCounts b) =>
        b._counts.Aggregate(a, (sum, one) => sum.Changed(one.Key.State, one.Key.Reason, one.Value));

    /// <summary>A reason a line, such as <c>failed 2 550 5.1.1</c>.</summary>
    public override string ToString() => string.Join('\n', _counts.Select(
        one => string.Create(CultureInfo.InvariantCulture, $"{RowCell.Word(one.Key.State)} {one.Value} {one.Key.Reason}")));

    /// <exception cref="FormatException">The text is not what <see cref="ToString"/> writes.</exception>
    public static ReasonCounts Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var counts)
        ? counts
        : throw new FormatException("These are no reasons by count, such as 'failed 2 550 5.1.1'.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReasonCounts result)
    {
        result = None;
        foreach (var line in (s ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ', 3) is not [var word, var number, var reason] || !Enum.TryParse<DeliveryState>(word, true, out var state)
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                return false;
            result = result.Changed(state, reason, count);
        }
        return s is not null;
    }

    public bool Equals(ReasonCounts? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as ReasonCounts);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    internal ReasonCounts Moved(Delivery from, Delivery to) => Changed(from, -1).Changed(to, +1);

    private ReasonCounts Changed(Delivery delivery, int by) =>
        delivery.Reason is { Length: > 0 } reason ? Changed(delivery.State, reason.ReplaceLineEndings(" "), by) : this;

    private ReasonCounts Changed(DeliveryState state, string reason, int by)
    {
        var key = (state, _counts.ContainsKey((state, reason)) || (by > 0 && _counts.Count < MaxReasons) ? reason : Others);
        var count = _counts.GetValueOrDefault(key) + by;
        return new(count > 0 ? _counts.SetItem(key, count) : _counts.Remove(key));
    }
}
