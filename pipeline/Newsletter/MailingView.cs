using Model;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Newsletter.Reports;

namespace Pipeline.Newsletter;

/// <summary>A mailing as editors and their tools get it. Candidates = sent + failed + suppressed + unknown + pending, always.</summary>
/// <param name="Unknown">Mails that the server may or may not have taken; an editor may have them sent again.</param>
/// <param name="Pending">Still to be sent, the ones under way included.</param>
/// <param name="Reasons">Why mails did not go out, or wait to be tried again, by how many; the most frequent first.</param>
/// <param name="By">Who holds it, or called it off; null for the program itself.</param>
/// <param name="Notice">In words, what an editor should know; null for nothing.</param>
public sealed record MailingView(
    CommentaryId Id,
    string List,
    MailingState State,
    bool Held,
    string? Reason,
    string? By,
    string? Notice,
    DateTimeOffset Created,
    DateTimeOffset? Finished,
    int Candidates,
    int Sent,
    int Failed,
    int Suppressed,
    int Unknown,
    int Pending,
    IReadOnlyList<MailingReason> Reasons)
{
    internal static MailingView Of(MailingReport report)
    {
        var (mailing, counts) = (report.Mailing, report.Counts);
        return new MailingView(
            mailing.Id, mailing.List, mailing.State, mailing.Held, mailing.Reason, mailing.By, Words(report), mailing.Created,
            mailing.Finished, counts.Candidates, counts.Sent, counts.Failed - counts.Unknown, counts.Suppressed, counts.Unknown,
            counts.Pending + counts.Sending,
            [.. report.Reasons.All.Select(one => new MailingReason(one.State, one.Reason, one.Count))]);
    }

    private static string? Words(MailingReport report) =>
        report.Mailing switch
        {
            { Reason: "too-old" } =>
                "Not mailed: the piece came out longer ago than Newsletter:MaxAge. 'newsletter: true' in the draft mails it all the same.",
            { Reason: "author-declined" } => "Not mailed: its author said 'newsletter: false'. 'newsletter: true' in the draft mails it.",
            { Reason: "no-list-for-series" } =>
                "Not mailed: no newsletter list takes this series. Give the series a list in publication.yml, then say 'newsletter: "
                + "true' in the draft.",
            { Reason: "no-list" } => "Not mailed: the publication has no newsletter list.",
            { Reason: MailingDecision.InDigest, Of: { } digest } => $"It went out in the digest '{digest}'.",
            { Held: true, IsActive: true, Reason: ComplaintBrake.Reason } =>
                "Held: too many readers of this list called its mails spam (Newsletter:ComplaintBrake). 'go-on' sends it all the same.",
            { Held: true, IsActive: true, By: { } editor } => $"Held by {editor}: nothing is sent until it goes on.",
            { Held: true, IsActive: true } => "Held: nothing is sent until it goes on.",
            { State: MailingState.Cancelled, By: { } editor } => $"Called off by {editor}: what was not sent by then never is.",
            { IsActive: true } when report.Trouble is { } trouble =>
                $"Waiting until {trouble.Until:yyyy-MM-dd HH:mm:ss} UTC. {trouble.Reason}",
            _ when report.Counts.Unknown > 0 =>
                "Some mails are of unknown outcome. 'resend-unknown' sends them again, under the same Message-ID.",
            _ => null,
        };
}

/// <summary>Why mails of one state are in it.</summary>
/// <param name="Reason">Such as <c>550 5.1.1</c> or <c>not-subscribed</c>.</param>
public sealed record MailingReason(DeliveryState State, string Reason, int Count);
