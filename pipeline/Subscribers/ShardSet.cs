using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Subscribers;

/// <summary>Some of a list's shards, in the order given; as a text a hex digit each, such as <c>03af</c>.</summary>
[CollectionBuilder(typeof(ShardSet), nameof(Create))]
public sealed class ShardSet : IReadOnlyList<int>, IParsable<ShardSet>
{
    private readonly int[] _shards;

    private ShardSet(ReadOnlySpan<int> shards) => _shards = shards.ToArray();

    public int Count => _shards.Length;

    public int this[int index] => _shards[index];

    public static ShardSet Create(ReadOnlySpan<int> shards) => new(shards);

    public static ShardSet Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var set) ? set : throw new FormatException($"'{s}' names no shards; a hex digit each.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ShardSet result)
    {
        result = s is not null && s.All(char.IsAsciiHexDigit) ? [.. s.Select(digit => Shards.Of(digit.ToString()))] : null;
        return result is not null;
    }

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_shards).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Concat(_shards.Select(shard => shard.ToString("x1", CultureInfo.InvariantCulture)));
}
