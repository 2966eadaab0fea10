using Model;
using Pipeline.Catalog;
using Pipeline.Desk.Access;
using Pipeline.Desk.Pages;
using Pipeline.Newsletter;

namespace Pipeline.Desk.Mailings;

/// <summary>Mailings as the desk shows them.</summary>
public sealed class MailingReader(NewsletterStage newsletter, ICatalog catalog, DeskPages pages)
{
    /// <summary>The mailings under way, the newest first.</summary>
    public async Task<IReadOnlyList<MailingRowView>> ActiveAsync(Person person, CancellationToken cancellation)
    {
        var active = await newsletter.ActiveAsync(cancellation);
        var rows = await Task.WhenAll(active.Select(async report => Row(
            MailingView.Of(report),
            (await catalog.FindAsync(report.Mailing.Id, cancellation))?.Title ?? report.Mailing.Id.ToString(),
            person)));
        return [.. rows.Reverse()];
    }

    /// <summary>A piece's mailing; null if it has none.</summary>
    public async Task<MailingRowView?> FindAsync(CommentaryId id, string title, Person person, CancellationToken cancellation) =>
        await newsletter.ReportAsync(id, cancellation) is { } report ? Row(MailingView.Of(report), title, person) : null;

    private MailingRowView Row(MailingView mailing, string title, Person person) => new(
        mailing.Id, title, mailing.List, mailing.Held ? "held" : mailing.State.ToString().ToLowerInvariant(), mailing.Notice,
        mailing.Candidates, mailing.Sent, mailing.Failed, mailing.Suppressed, mailing.Unknown, mailing.Pending,
        pages.Instant(mailing.Created),
        [.. Buttons(mailing).Where(button => DeskRights.Allow(person, "mailing-" + button.Action))]);

    private static IEnumerable<ButtonView> Buttons(MailingView mailing)
    {
        if (mailing.Finished is null && mailing.State is not Newsletter.Mailings.MailingState.Skipped)
        {
            yield return mailing.Held ? new("go-on", "Go on") : new("hold", "Hold");
            yield return new("cancel", "Call off", Warning: "What is sent already cannot be recalled.");
        }
        if (mailing.Unknown > 0)
            yield return new("resend-unknown", "Send again what is of unknown outcome", Warning: "Somebody may get it twice.");
    }
}
