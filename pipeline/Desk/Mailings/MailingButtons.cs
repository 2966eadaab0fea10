using System.Globalization;
using Pipeline.Desk.Access;
using Pipeline.Desk.Pages;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Desk.Mailings;

/// <summary>What somebody may do with a mailing as it stands, and with a letter before there is a mailing.</summary>
internal static class MailingButtons
{
    /// <param name="mailing">Null where there is none yet.</param>
    /// <param name="hasLetter">Whether there is a letter that a test could show.</param>
    public static IReadOnlyList<ButtonView> Of(MailingView? mailing, bool hasLetter, Person person) =>
        [.. All(mailing, hasLetter).Where(button => DeskRights.Allow(person, "mailing-" + button.Action))];

    private static IEnumerable<ButtonView> All(MailingView? mailing, bool hasLetter)
    {
        if (hasLetter)
            yield return new("test", "Send a test", "address", "To which address");
        if (mailing is null or { State: MailingState.Skipped })
            yield break;
        if (mailing is { Finished: null, State: not MailingState.Cancelled })
        {
            yield return mailing.Held ? new("go-on", "Go on") : new("hold", "Hold");
            yield return new("cancel", "Call off", Warning: Recall(mailing));
        }
        if (mailing is { Unknown: > 0, State: MailingState.Sending })
            yield return new("resend-unknown", "Send again what is of unknown outcome", Warning: "Somebody may get it twice.");
    }

    private static string Recall(MailingView mailing)
    {
        var unknown = mailing.Unknown > 0 ? $" {Number(mailing.Unknown)} more may have gone out." : "";
        return $"{Number(mailing.Sent)} of {Number(mailing.Candidates)} mails have gone out already and cannot be recalled.{unknown} "
            + $"Called off, the other {Number(mailing.Pending)} are never sent; this cannot be undone.";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
