using Model;
using Pipeline.Catalog;
using Pipeline.Desk.Access;
using Pipeline.Desk.Pages;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Desk.Mailings;

/// <summary>Mailings as the desk shows them.</summary>
public sealed class MailingReader(NewsletterStage newsletter, MailingStore mailings, ICatalog catalog, MailingPaces paces, DeskPages pages)
{
    private const int OfAPage = 20;

    /// <summary>The mailings under way, and those that are over; the newest first.</summary>
    /// <param name="before">Of those that are over, the page after another: that one's <see cref="MailingsDeskView.Older"/>.</param>
    public async Task<MailingsDeskView> ReadAsync(Person person, string? before, CancellationToken cancellation)
    {
        var asked = newsletter.ActiveAsync(cancellation);
        var begun = await mailings.BegunAsync(OfAPage, before, cancellation);
        var active = await asked;
        var lately = await Task.WhenAll(begun.Ids.Except(active.Select(report => report.Mailing.Id))
            .Select(id => newsletter.ReportAsync(id, cancellation)));
        return new MailingsDeskView(
            await RowsAsync(active, person, cancellation),
            await RowsAsync(lately.OfType<MailingReport>().Where(IsOver).OrderBy(report => report.Mailing.Created), person, cancellation),
            begun.Next);
    }

    /// <summary>A piece's mailing; null if it has none.</summary>
    public async Task<MailingRowView?> FindAsync(CommentaryId id, string title, Person person, CancellationToken cancellation) =>
        await newsletter.ReportAsync(id, cancellation) is { } report ? Row(report, id, title, person) : null;

    /// <summary>What a mailing is called, and the piece it is about; null for a digest.</summary>
    public async Task<(CommentaryId? Piece, string Title)> NameAsync(Mailing mailing, CancellationToken cancellation)
    {
        var piece = PieceOf(mailing);
        var title = piece is { } id ? (await catalog.FindAsync(id, cancellation))?.Title ?? id.ToString() : "";
        return (piece, mailing.Kind switch
        {
            MailingKind.Digest => $"Digest of {mailing.Pieces.Count} pieces",
            MailingKind.Correction => $"Correction: {title}",
            _ => title,
        });
    }

    private static bool IsOver(MailingReport report) =>
        !report.Mailing.IsActive && report.Mailing.State is not MailingState.Skipped;

    private async Task<IReadOnlyList<MailingRowView>> RowsAsync(
        IEnumerable<MailingReport> reports, Person person, CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(reports.Select(async report =>
        {
            var (piece, title) = await NameAsync(report.Mailing, cancellation);
            return Row(report, piece, title, person);
        }));
        return [.. rows.Reverse()];
    }

    private static CommentaryId? PieceOf(Mailing mailing) => mailing.Kind switch
    {
        MailingKind.Piece => mailing.Id,
        MailingKind.Correction when mailing.Pieces is [var piece, ..] => piece,
        _ => null,
    };

    private MailingRowView Row(MailingReport report, CommentaryId? piece, string title, Person person)
    {
        var mailing = MailingView.Of(report);
        return new(
            mailing.Id, piece, title, mailing.List, mailing.Held ? "held" : mailing.State.ToString().ToLowerInvariant(), mailing.Notice,
            paces.Say(mailing), mailing.Candidates, mailing.Sent, mailing.Failed, mailing.Suppressed, mailing.Unknown, mailing.Pending,
            [.. mailing.Reasons.Select(Of)], pages.Instant(mailing.Created), MailingButtons.Of(mailing, hasLetter: true, person));
    }

    private static ReasonView Of(MailingReason reason) => new(
        reason switch
        {
            { Reason: Delivery.OutcomeUnknown } => "unknown",
            { State: DeliveryState.Sending } => "pending",
            _ => reason.State.ToString().ToLowerInvariant(),
        }, reason.Count, DeliveryReason.Say(reason.Reason));
}
