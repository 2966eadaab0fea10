using Manuscripts.Language;

namespace Manuscripts.Accounts;

/// <summary>How often each word occurs, without regard to case.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _found;

    public WordBag() => _found = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string? text)
    {
        var at = 0;
        while (text is not null && Words.Next(text, ref at) is { Length: > 0 } word)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_found, word, out _)++;
    }

    /// <summary>Whether a word was there; takes it out once.</summary>
    public bool Take(ReadOnlySpan<char> word)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_found, word);
        return !System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) && count > 0 && count-- > 0;
    }
}
