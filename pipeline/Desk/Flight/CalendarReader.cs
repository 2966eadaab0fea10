using System.Globalization;
using Model;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk.Flight;

/// <summary>What comes out on which day, in the publication's time.</summary>
public sealed class CalendarReader(WaitingPieces waiting, Publication publication)
{
    private const int Max = 500;

    public async Task<IReadOnlyList<DayView>> ReadAsync(CancellationToken cancellation) =>
    [
        .. (await waiting.ReadAsync(Max, cancellation))
            .GroupBy(piece => publication.Local(piece.Due).Date)
            .Select(day => new DayView(
                day.Key.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture), [.. day.Select(piece => piece.Row)])),
    ];
}
