namespace Manuscripts.Readers.Word.Body;

/// <summary>
/// What the characters of the symbol fonts mean in Unicode. Such fonts keep pictures at the places of letters, or from U+F000 on.
/// </summary>
internal static class SymbolFonts
{
    private const int PrivateStart = 0xF000;

    // Adobe's Symbol encoding, 0x20 to 0x7E; the same fonts hold Greek where others hold Latin.
    private const string SymbolLow =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    // The same from 0xA0 to 0xFE; U+FFFD where a place is empty or only a piece of a larger sign.
    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uFFFD〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x22] = "✂",
        [0x28] = "☎",
        [0x2A] = "✉",
        [0x36] = "⌛",
        [0x3F] = "✍",
        [0x41] = "✌",
        [0x43] = "👍",
        [0x44] = "👎",
        [0x45] = "☜",
        [0x46] = "☞",
        [0x47] = "☝",
        [0x48] = "☟",
        [0x4A] = "☺",
        [0x4C] = "☹",
        [0x4E] = "☠",
        [0x51] = "✈",
        [0x52] = "☼",
        [0x54] = "❄",
        [0x58] = "✠",
        [0x59] = "✡",
        [0x5A] = "☪",
        [0x6C] = "●",
        [0x6D] = "❍",
        [0x6E] = "■",
        [0x6F] = "□",
        [0x71] = "❑",
        [0x72] = "❒",
        [0x73] = "⬧",
        [0x74] = "⧫",
        [0x75] = "◆",
        [0x76] = "❖",
        [0x77] = "⬥",
        [0x78] = "☒",
        [0x7B] = "❀",
        [0x80] = "⓪",
        [0x81] = "①",
        [0x82] = "②",
        [0x83] = "③",
        [0x84] = "④",
        [0x85] = "⑤",
        [0x86] = "⑥",
        [0x87] = "⑦",
        [0x88] = "⑧",
        [0x89] = "⑨",
        [0x8A] = "⑩",
        [0x8C] = "❶",
        [0x8D] = "❷",
        [0x8E] = "❸",
        [0x8F] = "❹",
        [0x90] = "❺",
        [0x91] = "❻",
        [0x92] = "❼",
        [0x93] = "❽",
        [0x94] = "❾",
        [0x95] = "❿",
        [0x9E] = "·",
        [0x9F] = "•",
        [0xA1] = "○",
        [0xA4] = "◉",
        [0xA7] = "▪",
        [0xA8] = "◻",
        [0xAB] = "★",
        [0xD8] = "➢",
        [0xDC] = "➲",
        [0xDF] = "←",
        [0xE0] = "→",
        [0xE1] = "↑",
        [0xE2] = "↓",
        [0xE3] = "↖",
        [0xE4] = "↗",
        [0xE8] = "➔",
        [0xEF] = "⇦",
        [0xF0] = "⇨",
        [0xF1] = "⇧",
        [0xF2] = "⇩",
        [0xF3] = "⬄",
        [0xFB] = "✗",
        [0xFC] = "✓",
        [0xFD] = "☒",
        [0xFE] = "☑",
    };

    public static bool IsSymbol(string? font) =>
        font is not null
        && (
            font.Equals("Symbol", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The character at a place of a font; null if it has none in Unicode that we know.</summary>
    public static string? Meaning(string? font, int place)
    {
        var code = place is >= PrivateStart and <= PrivateStart + 0xFF ? place - PrivateStart : place;
        if (!IsSymbol(font))
            return place == code && code is > 0 and < 0x110000 and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : null;
        return font!.Equals("Symbol", StringComparison.OrdinalIgnoreCase) ? Symbol(code)
            : font.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) ? Wingdings.GetValueOrDefault(code)
            : font.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase) ? Wingdings2(code)
            : null;
    }

    private static string? Symbol(int code)
    {
        var sign = code switch
        {
            >= 0x20 and <= 0x7E => SymbolLow[code - 0x20],
            >= 0xA0 and <= 0xFE when code - 0xA0 < SymbolHigh.Length => SymbolHigh[code - 0xA0],
            _ => '\uFFFD',
        };
        return sign == '\uFFFD' ? null : sign.ToString();
    }

    private static string? Wingdings2(int code) => code switch
    {
        0x4F or 0x54 => "☒",
        0x50 => "✓",
        0x51 => "☒",
        0x52 => "☑",
        0x53 => "☒",
        0xA3 => "☐",
        0x97 => "●",
        _ => null,
    };
}
