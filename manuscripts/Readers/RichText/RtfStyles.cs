using System.Text;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.RichText;

/// <summary>The styles of a file: what their names mean, and looks that are no emphasis in them.</summary>
internal sealed class RtfStyles
{
    private readonly Dictionary<int, RtfStyle> _styles = [];
    private readonly StringBuilder _name = new();

    public void Named(char c, RtfState state)
    {
        if (c != ';')
        {
            _name.Append(c);
            return;
        }

        var meaning = StyleName.Paragraph(_name.ToString());
        _styles[state.Form.Style] = new RtfStyle(meaning?.Role ?? ParagraphRole.Body, meaning?.Level ?? 0, state.Look);
        _name.Clear();
    }

    public RtfStyle Of(int style) => _styles.GetValueOrDefault(style) ?? RtfStyle.Plain;
}

internal sealed record RtfStyle(ParagraphRole Role, int Level, RunLook Look)
{
    public static readonly RtfStyle Plain = new(ParagraphRole.Body, 0, RunLook.Plain);
}
