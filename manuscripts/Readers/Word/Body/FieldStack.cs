using System.Text;

namespace Manuscripts.Readers.Word.Body;

/// <summary>The complex fields open at a place in the text (ISO/IEC 29500-1, 17.16.18): begin, code, separate, result, end.</summary>
internal sealed class FieldStack
{
    private const int MaxOpen = 64;

    private readonly List<Field> _open = [];

    /// <summary>What stands here is a field's code, not text.</summary>
    public bool IsInCode => _open.Any(inner => inner.Instruction is null);

    /// <summary>What stands here is a page number that means nothing on the web.</summary>
    public bool IsHidden =>
        _open.Count > 1 && _open[^1].Instruction?.Name == "PAGEREF" && _open.Any(inner => inner.Instruction?.Name == "TOC");

    /// <summary>The address of the innermost link field.</summary>
    public string? Href => _open.FindLast(inner => inner.Href is not null)?.Href;

    /// <summary>The addresses that became known since the last time, for the bookmarks they point to.</summary>
    public Action<string>? Linked { get; init; }

    public void Begin()
    {
        if (_open.Count < MaxOpen)
            _open.Add(new Field());
    }

    public void AddCode(string code)
    {
        if (_open.Count > 0 && _open[^1].Instruction is null)
            _open[^1].Code.Append(code);
    }

    public void Separate()
    {
        if (_open.Count == 0 || _open[^1].Instruction is not null)
            return;
        var field = _open[^1];
        field.Instruction = FieldInstruction.Parse(field.Code.ToString());
        field.Href = field.Instruction.Href();
        if (field.Href is { } href)
            Linked?.Invoke(href);
    }

    /// <summary>Ends the innermost field and gives its instruction; null if none was open.</summary>
    public FieldInstruction? End()
    {
        if (_open.Count == 0)
            return null;
        var field = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return field.Instruction is null ? FieldInstruction.Parse(field.Code.ToString()) : null;
    }

    /// <summary>A code that its paragraph does not end was left open by mistake: the text after it must not get lost in it.</summary>
    public void EndParagraph() => _open.RemoveAll(inner => inner.Instruction is null);

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public FieldInstruction? Instruction { get; set; }

        public string? Href { get; set; }
    }
}
