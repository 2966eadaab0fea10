using System.Text;

namespace Pipeline.Mail;

/// <summary>Breaks plain text at spaces so that no line is over 72 characters, but for words that are (RFC 5322, section 2.1.1).</summary>
internal static class TextWrap
{
    public const int Width = 72;

    /// <param name="first">What the first line begins with, such as a bullet.</param>
    /// <param name="rest">What every other line begins with.</param>
    public static string Wrap(string text, string first = "", string rest = "")
    {
        var lines = new StringBuilder(first);
        var column = first.Length;
        var atStart = true;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!atStart && column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(rest);
                column = rest.Length;
                atStart = true;
            }
            if (!atStart)
            {
                lines.Append(' ');
                column++;
            }
            lines.Append(word);
            column += word.Length;
            atStart = false;
        }
        return lines.ToString();
    }
}
