using System.Text;

namespace Manuscripts.Readers.RichText;

/// <summary>The fonts of a file, and the encodings that their text is in.</summary>
internal sealed class RtfFonts
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Dictionary<int, StringBuilder> _names = [];
    private readonly Dictionary<int, Encoding> _encodings = [];

    /// <summary>What text is in whose font says nothing.</summary>
    public Encoding Default { get; set; } = Western;

    /// <summary>The font of text that names none.</summary>
    public int DefaultFont { get; set; }

    public void Named(int font, char c)
    {
        if (c != ';')
            (_names.TryGetValue(font, out var name) ? name : _names[font] = new StringBuilder()).Append(c);
    }

    private void InCharset(int font, int charset)
    {
        if (CodePage(charset) is { } page && Of(page) is { } encoding)
            _encodings[font] = encoding;
    }

    /// <summary>The state after a word that says what font or encoding text is in; the same after any other.</summary>
    public RtfState Word(string word, int number, RtfState state)
    {
        switch (word)
        {
            case "uc":
                return state with { UnicodeSkip = Math.Clamp(number, 0, 10) };
            case "f":
                return state with { Font = number };
            case "deff":
                DefaultFont = number;
                return state with { Font = number };
            case "ansicpg":
                Default = Of(number) ?? Default;
                break;
            case "mac":
                Default = Of(10000) ?? Default;
                break;
            case "pc":
                Default = Of(437) ?? Default;
                break;
            case "fcharset":
                InCharset(state.Font, number);
                break;
        }

        return state;
    }

    public string? Name(int font) => _names.TryGetValue(font, out var name) ? name.ToString().Trim() : null;

    public Encoding Encoding(int font) => _encodings.GetValueOrDefault(font, Default);

    /// <summary>The encoding of a code page's number; null if there is none.</summary>
    public static Encoding? Of(int page)
    {
        try
        {
            return page is 65001 or 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(page);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // RTF 1.9.1, "Font Table": \fcharset.
    private static int? CodePage(int charset) => charset switch
    {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => null,
    };
}
