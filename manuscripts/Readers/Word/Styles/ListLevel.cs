namespace Manuscripts.Readers.Word.Styles;

/// <summary>One level of a list's definition.</summary>
/// <param name="Format">As in ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat): bullet, decimal, lowerRoman and so on; none shows no
/// mark.</param>
/// <param name="Start">Its first number.</param>
/// <param name="Style">The paragraph style that takes this level by itself.</param>
internal sealed record ListLevel(string Format, int Start, string? Style)
{
    public const string Unmarked = "none";

    public bool IsOrdered => Format is not ("bullet" or Unmarked);

    public bool IsMarked => Format != Unmarked;

    /// <summary>HTML's letter for the kind of number; null for figures, which also stand for kinds HTML has no letter for.</summary>
    public string? HtmlType => Format switch
    {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => null,
    };
}
