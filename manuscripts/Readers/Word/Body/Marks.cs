namespace Manuscripts.Readers.Word.Body;

/// <summary>What HTML can say about characters.</summary>
[Flags]
internal enum Marks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Strike = 4,
    Superscript = 8,
    Subscript = 16,
    Code = 32,
}
