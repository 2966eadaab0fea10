using Microsoft.Extensions.Options;
using Model;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Reports;

/// <summary>
/// Holds a list's mailings while too many call them spam, until an editor lets each go on. A mailing is held so once: who let it go on
/// knew of it.
/// </summary>
public sealed class ComplaintBrake(
    ComplaintRate rate, MailingStore mailings, MailingHold hold, IOptions<NewsletterOptions> options)
{
    /// <summary>The reason of a mailing that was held.</summary>
    internal const string Reason = "complaints";

    /// <summary>Whether a list is over the limit.</summary>
    public async Task<bool> IsOnAsync(string list, CancellationToken cancellation) =>
        options.Value.ComplaintBrake > 0 && await rate.OfAsync(list, cancellation) > options.Value.ComplaintBrake;

    /// <summary>Looks at a mailing before it is sent.</summary>
    public async Task CheckAsync(Mailing mailing, CancellationToken cancellation)
    {
        if (mailing is { IsActive: true, Held: false, Reason: not Reason } && await IsOnAsync(mailing.List, cancellation))
            await HoldAsync(mailing.Id, cancellation);
    }

    /// <summary>Looks at a list's mailings under way, after a complaint.</summary>
    public async Task CheckAsync(string list, CancellationToken cancellation)
    {
        if (!await IsOnAsync(list, cancellation))
            return;
        foreach (var active in await mailings.ActiveAsync(cancellation))
            if (await mailings.FindAsync(active.Id, cancellation) is { Held: false, Reason: not Reason } mailing && mailing.List == list)
                await HoldAsync(mailing.Id, cancellation);
    }

    private async Task HoldAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await hold.HoldAsync(id, cancellation))
            await mailings.ChangeAsync(id, present => present.Held ? present with { Reason = Reason } : null, cancellation);
    }
}
