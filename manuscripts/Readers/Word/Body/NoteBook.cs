using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Opening;

namespace Manuscripts.Readers.Word.Body;

/// <summary>The footnotes and endnotes of a document, each numbered when its first reference is written.</summary>
internal sealed class NoteBook
{
    private readonly Dictionary<NoteSpan, IReadOnlyList<Block>> _notes = [];
    private readonly Dictionary<NoteSpan, int> _numbers = [];

    /// <summary>The notes referred to so far, in the order of their numbers.</summary>
    public List<IReadOnlyList<Block>> Referred { get; } = [];

    /// <summary>The text of all notes, referred to or not.</summary>
    public IEnumerable<Block> All => _notes.Values.SelectMany(note => note);

    /// <param name="root">The element <c>w:footnotes</c> or <c>w:endnotes</c>; null if there is none.</param>
    public void Add(NoteKind kind, Markup? root, PartLinks links, WordDocument document)
    {
        foreach (var note in root?.Children ?? [])
            if (note["w:id"] is { } id && note["w:type"] is null or "normal")
                _notes.TryAdd(new NoteSpan(kind, id), new BlockReader(new Story(document, links)).Read(note.Children));
    }

    public void Add(NoteSpan reference, IReadOnlyList<Block> note) => _notes.TryAdd(reference, note);

    /// <summary>The note's number, from 1, and whether this is the first reference to it; null if there is no such note.</summary>
    public (int Number, bool IsFirst)? Refer(NoteSpan reference)
    {
        var key = reference with { Href = null };
        if (_numbers.TryGetValue(key, out var number))
            return (number, false);
        if (!_notes.TryGetValue(key, out var note))
            return null;
        Referred.Add(note);
        _numbers[key] = Referred.Count;
        return (Referred.Count, true);
    }
}
