using Manuscripts.Metadata;

namespace Manuscripts.Readers.Text;

/// <summary>
/// A letter that was sent on: what stands over the line with which mail programs say so is the sender's, and the piece begins below it.
/// </summary>
internal static class ForwardedText
{
    private const int Reach = 40;

    /// <summary>The letter as it was first sent, its lines where they are in the file, and what stands over it; all of it and nothing else
    /// if it was not sent on.</summary>
    public static (string Text, string Over) Part(string text)
    {
        var lines = text.Split('\n', Reach + 1);
        var at = Array.FindLastIndex(lines, Math.Min(lines.Length, Reach) - 1, IsMark);
        return at < 0 || lines.Length <= at + 1
            ? (text, "")
            : (new string('\n', at + 1) + string.Join('\n', lines[(at + 1)..]), string.Join('\n', lines[..(at + 1)]));
    }

    /// <summary>"---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:".</summary>
    private static bool IsMark(string line) =>
        MailHead.IsMark(line) && (line.Contains("--", StringComparison.Ordinal) || line.TrimEnd().EndsWith(':'));
}
