using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// The older mails of a thread under a piece that was sent in one: "From: …, Sent: …, To: …, Subject: …" or "Original message", and all
/// that follows.
/// </summary>
internal static class MailThread
{
    private const int LeastAbove = 100;

    /// <summary>Takes them off the end of a body.</summary>
    public static void Take(IElement body, Account account)
    {
        var words = 0;
        foreach (var block in body.Children.ToList())
        {
            if (words >= LeastAbove && IsHead(block))
            {
                LeaveFrom(block, account);
                return;
            }

            words += BodyWords.Count(BodyWords.Text(block));
        }
    }

    private static void LeaveFrom(IElement block, Account account)
    {
        var texts = new List<string>();
        for (var at = block; at is not null; at = at.NextElementSibling)
            texts.Add(BodyWords.Text(at));
        while (block.NextElementSibling is { } next)
            next.Remove();
        block.Remove();
        account.Leave(ProblemCodes.LetterLeftOut, string.Join('\n', texts));
    }

    private static bool IsHead(IElement block) => MailHead.IsAt(block) || (BlockLines.Of(block) is [var one] && MailHead.IsMark(one));
}
