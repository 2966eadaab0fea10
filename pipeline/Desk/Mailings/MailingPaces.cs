using System.Collections.Concurrent;
using System.Globalization;
using Model;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Desk.Mailings;

/// <summary>
/// How fast mailings go, told by how they stood when the desk looked before: a page that is open looks every few seconds. At its first
/// look it is the mean since the mailing began.
/// </summary>
public sealed class MailingPaces(TimeProvider time)
{
    /// <summary>Looks that are older say nothing of how it goes now.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    /// <summary>Between looks that are closer the chance of the moment would speak.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<CommentaryId, IReadOnlyList<Look>> _looks = new();

    private sealed record Look(DateTimeOffset At, int Done);

    /// <summary>Such as <c>3,600 mails an hour, about 20 minutes left.</c>; null where nothing goes, or nothing is known.</summary>
    public string? Say(MailingView mailing)
    {
        if (mailing is not { State: MailingState.Sending, Held: false, Pending: > 0 })
        {
            _looks.TryRemove(mailing.Id, out _);
            return null;
        }
        var now = new Look(time.GetUtcNow(), mailing.Candidates - mailing.Pending);
        var looks = _looks.AddOrUpdate(mailing.Id, [now], (_, before) => With(before, now));
        var from = looks.FirstOrDefault(look => now.At - look.At >= Apart) ?? new Look(mailing.Created, 0);
        var hours = (now.At - from.At).TotalHours;
        return hours <= 0 || now.Done <= from.Done ? null : Words((now.Done - from.Done) / hours, mailing.Pending);
    }

    private static Look[] With(IReadOnlyList<Look> before, Look now) =>
        [.. before.Where(look => now.At - look.At <= Lately), now];

    private static string Words(double perHour, int pending) =>
        string.Create(CultureInfo.InvariantCulture, $"{perHour:#,0} mails an hour, {Left(TimeSpan.FromHours(pending / perHour))} left.");

    private static string Left(TimeSpan left) => left switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left.TotalMinutes)} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left.TotalHours)} hours"),
    };
}
