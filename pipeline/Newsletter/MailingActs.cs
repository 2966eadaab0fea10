using Model;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter;

/// <summary>What became of an editor's call about a mailing.</summary>
public enum MailingOutcome
{
    Done,

    /// <summary>The commentary has no mailing.</summary>
    NoMailing,

    /// <summary>The mailing's state does not allow it.</summary>
    NotAllowed,

    /// <summary>There is no such action.</summary>
    NoAction,
}

/// <param name="Refusal">A sentence for the editor; null where all went well.</param>
/// <param name="Resent">How many mails are sent again; null for another action.</param>
public sealed record MailingAct(MailingOutcome Outcome, string? Refusal = null, int? Resent = null);

/// <summary>What editors may do with a mailing, by the action's name: the same for scripts and for the desk.</summary>
public sealed class MailingActs(NewsletterStage newsletter, CorrectionMailings corrections)
{
    private static readonly MailingAct Done = new(MailingOutcome.Done);

    /// <summary>Carries out <c>hold</c>, <c>go-on</c>, <c>cancel</c>, <c>resend-unknown</c> or <c>mail-correction</c>.</summary>
    /// <param name="by">Who asks for it, as editors are to read it.</param>
    public async Task<MailingAct> DoAsync(CommentaryId id, string action, string by, CancellationToken cancellation)
    {
        if (await newsletter.ReportAsync(id, cancellation) is not { } before)
            return new(MailingOutcome.NoMailing, "There is no mailing of such a commentary.");
        return action switch
        {
            "hold" => await newsletter.HoldAsync(id, by, cancellation) ? Done : No("It is held already, or nothing is left to hold."),
            "go-on" => await newsletter.GoOnAsync(id, cancellation) ? Done : No("It is not held."),
            "cancel" => await CancelAsync(before.Mailing, by, cancellation),
            "resend-unknown" => Done with { Resent = await newsletter.ResendUnknownAsync(id, cancellation) },
            "mail-correction" => await corrections.MailAsync(before.Mailing, cancellation) is { } why ? No(why) : Done,
            _ => new(
                MailingOutcome.NoAction,
                $"There is no action '{action}'. There are hold, go-on, cancel, resend-unknown, mail-correction and test."),
        };
    }

    private async Task<MailingAct> CancelAsync(Mailing mailing, string by, CancellationToken cancellation)
    {
        if (!mailing.IsActive)
            return No("Nothing is left to call off.");
        await newsletter.CancelAsync(mailing.Id, by, cancellation);
        return Done;
    }

    private static MailingAct No(string why) => new(MailingOutcome.NotAllowed, why);
}
