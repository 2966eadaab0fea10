using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>Whether a text was wrapped by hand at some column, and which of its lines go on in the next.</summary>
internal sealed class LineWrap
{
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 45;

    /// <summary>How long a line is at least that goes on in one with a small letter, in a text that is not wrapped.</summary>
    private const int LeastOfUnwrapped = 50;

    /// <summary>How full a line must be, in percent of the widest, where blank lines part the paragraphs: hands wrap unevenly.</summary>
    private const int FullByHand = 75;

    private readonly int _width;
    private readonly int _full;

    private LineWrap(int width, bool parted)
    {
        _width = width;
        _full = parted ? width * FullByHand / 100 : width;
    }

    /// <summary>Looks at all the lines: one far longer than any wrapping column means that each line is a paragraph.</summary>
    public static LineWrap Of(IReadOnlyCollection<TextLine> lines)
    {
        var longest = lines.Where(line => line.Form is not LineForm.Rule and not LineForm.Underline)
            .Select(line => line.Text.Length + line.Indent).DefaultIfEmpty(0).Max();
        var blank = lines.Count(line => line.Form is LineForm.Blank);
        return new LineWrap(longest is >= NarrowestWrap and <= WidestWrap ? longest : 0, parted: blank * 6 >= lines.Count);
    }

    /// <summary>
    /// Whether the sentence of one line goes on in the next: the next line's first word would not have fitted, or starts small.
    /// </summary>
    public bool Joins(TextLine line, TextLine next)
    {
        if (next.Text.Length == 0 || WebAddress.TryParse(line.Text, out _) || WebAddress.TryParse(next.Text, out _)
            || (EndsSentence(line.Text) && Editions.SectionNames.IsUsual(next.Text)) || AreLabels(line.Text, next.Text))
            return false;
        // Parts of a letter may be wrapped where others are not.
        if (_width == 0)
            return line.Text.Length >= LeastOfUnwrapped && char.IsLower(next.Text[0]) && !EndsSentence(line.Text);
        return line.Indent + line.Text.Length + 1 + FirstWord(next) > _full
            || (char.IsLower(next.Text[0]) && !EndsSentence(line.Text));
    }

    /// <summary>"Author: …" under "Headline: …", however full that line is.</summary>
    private static bool AreLabels(string line, string next) => FrontLabel.Of(next) is not null && FrontLabel.Of(line) is not null;

    /// <summary>The same, where a line that is only nearly full may end: in a list, whose items begin with titles.</summary>
    public bool JoinsClosely(TextLine line, TextLine next) =>
        Joins(line, next) && (_width == 0 || line.Indent + line.Text.Length + 1 + FirstWord(next) > _width);

    private static int FirstWord(TextLine line) => line.Text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? space
        : line.Text.Length;

    /// <summary>Whether a line, which is not empty, ends with its sentence.</summary>
    public static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '"' or '”';
}
