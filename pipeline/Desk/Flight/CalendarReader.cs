using System.Globalization;
using Model;
using Pipeline.Desk.Pages;
using Pipeline.Newsletter.Digests;

namespace Pipeline.Desk.Flight;

/// <summary>What comes out on which day, and each list's next digest, in the publication's time.</summary>
public sealed class CalendarReader(WaitingPieces waiting, Publication publication, TimeProvider time)
{
    private const int Max = 500;

    public async Task<IReadOnlyList<DayView>> ReadAsync(CancellationToken cancellation)
    {
        var pieces = (await waiting.ReadAsync(Max, cancellation)).ToLookup(piece => publication.Local(piece.Due).Date, piece => piece.Row);
        var digests = Digests().ToLookup(digest => digest.Day, digest => digest.Says);
        return
        [
            .. pieces.Select(day => day.Key).Union(digests.Select(day => day.Key)).Order()
                .Select(day => new DayView(
                    day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture), [.. pieces[day]], [.. digests[day]])),
        ];
    }

    private IEnumerable<(DateTime Day, string Says)> Digests()
    {
        foreach (var list in publication.Lists)
        {
            if (list.Digest is not { } settings)
                continue;
            var at = publication.Local(DigestSchedule.Next(settings, publication.TimeZone, time.GetUtcNow()).At);
            var hour = at.ToString("HH:mm", CultureInfo.InvariantCulture);
            yield return (at.Date, $"{hour} · the digest of “{list.Name}”, if there is anything new");
        }
    }
}
