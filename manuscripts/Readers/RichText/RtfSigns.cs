namespace Manuscripts.Readers.RichText;

/// <summary>Control words that stand for a character (RTF 1.9.1, "Special Characters").</summary>
internal static class RtfSigns
{
    public static string? Of(string word) => word switch
    {
        "tab" => "\t",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" or "enspace" or "qmspace" => " ",
        "zwj" => "\u200D",
        "zwnj" => "\u200C",
        "ltrmark" or "rtlmark" => "",
        _ => null,
    };
}
