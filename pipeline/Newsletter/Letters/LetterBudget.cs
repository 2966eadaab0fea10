using System.Text;

namespace Pipeline.Newsletter.Letters;

/// <summary>
/// How much of a piece a mail takes, in bytes of HTML: Gmail cuts a mail off at 102 KB, wherever that is. What no longer fits ends the
/// letter in order, and nothing after it is taken.
/// </summary>
internal sealed class LetterBudget
{
    /// <summary>
    /// The most that the piece's text may have in all: what else is in a mail needs about 12,000, and none may have 100,000.
    /// </summary>
    public const int Content = 86_000;

    private int _left = Content;

    /// <summary>Whether something did not fit.</summary>
    public bool IsSpent { get; private set; }

    /// <param name="html">What is to be put into the mail.</param>
    /// <param name="around">The bytes that the template puts around it.</param>
    /// <returns>Whether there is room; if not, there will be none for anything else.</returns>
    public bool Take(string html, int around = 0)
    {
        _left -= Encoding.UTF8.GetByteCount(html) + around;
        IsSpent |= _left < 0;
        return !IsSpent;
    }
}
