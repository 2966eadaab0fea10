using System.Globalization;
using System.Net;

namespace Tests.Host;

/// <summary>
/// Drafts about piers, each of which has a first version, every second a correction, and of ten one a withdrawal, one a correction with
/// another address, and one a later time; and what readers must see of them in the end.
/// </summary>
internal sealed class Piers(int count)
{
    // Past most kills of the sample; a local timer looks every minute.
    private readonly string _later = DateTimeOffset.UtcNow.AddSeconds(45).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The drafts' names and texts in the order of their saving, in three rounds.</summary>
    public IReadOnlyList<IReadOnlyList<(string Name, string Text)>> Rounds =>
    [
        [.. Enumerable.Range(0, count).Select(n => Draft(n, First, IsForLater(n) ? $"publish_at: {_later}\n" : ""))],
        [.. Enumerable.Range(0, count).Where(n => n % 2 == 0).Select(n => Draft(n, Second, IsMoved(n) ? $"slug: {Moved(n)}\n" : ""))],
        [.. Enumerable.Range(0, count).Where(IsWithdrawn).Select(n => Draft(n, First, "status: withdrawn\n"))],
    ];

    private const string First = "The first version of it.";
    private const string Second = "The second version of it.";

    /// <summary>What a reader sees that is not as it should be; empty if all is.</summary>
    public async Task<string> LeftAsync(HttpClient site, CancellationToken cancellation)
    {
        var month = await site.GetStringAsync($"/archive/{Dateline.Month}/", cancellation);
        if (Dateline.Today.Month != Dateline.Month)
            month += await MonthAsync(site, Dateline.Today.Month, cancellation);
        for (var n = 0; n < count; n++)
        {
            var address = $"/{(IsForLater(n) ? Dateline.Today.Month : Dateline.Month)}/{(IsMoved(n) ? Moved(n) : Slug(n))}/";
            using var answer = await site.GetAsync(address, cancellation);
            // One that was withdrawn before any host saw it was never out, and leaves no tombstone.
            if (
                IsWithdrawn(n)
                    ? answer.StatusCode is not (HttpStatusCode.Gone or HttpStatusCode.NotFound)
                    : answer.StatusCode is not HttpStatusCode.OK
            )
                return $"{address} is {answer.StatusCode}";
            if (month.Contains(address, StringComparison.Ordinal) == IsWithdrawn(n))
                return $"{address} {(IsWithdrawn(n) ? "is" : "is not")} in the month's list";
            if (!IsWithdrawn(n) && !(await answer.Content.ReadAsStringAsync(cancellation)).Contains(n % 2 == 0 ? Second : First))
                return $"{address} shows another version";
            if (IsMoved(n) && await FormerAsync(site, n, address, cancellation) is { Length: > 0 } former)
                return former;
        }
        return "";
    }

    // Of a month in which nothing came out yet there is no list.
    private static async Task<string> MonthAsync(HttpClient site, string month, CancellationToken cancellation)
    {
        using var answer = await site.GetAsync($"/archive/{month}/", cancellation);
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(cancellation) : "";
    }

    // One that moved before any host saw it was never at its first address.
    private static async Task<string> FormerAsync(HttpClient site, int n, string address, CancellationToken cancellation)
    {
        var former = $"/{Dateline.Month}/{Slug(n)}/";
        using var answer = await site.GetAsync(former, cancellation);
        return answer.StatusCode is HttpStatusCode.NotFound || answer.RequestMessage!.RequestUri!.AbsolutePath == address
            ? ""
            : $"{former} is {answer.StatusCode} and does not lead to {address}";
    }

    private static bool IsMoved(int n) => n % 10 == 4;

    private static bool IsWithdrawn(int n) => n % 10 == 5;

    private static bool IsForLater(int n) => n % 10 == 7;

    private static string Slug(int n) => $"notes-from-pier-{n}";

    private static string Moved(int n) => $"pier-{n}-once-more";

    private static (string Name, string Text) Draft(int n, string text, string fields)
    {
        var date = IsForLater(n) ? Dateline.Today.Date : Dateline.Date;
        return (
            $"pier-{n:D2}.md",
            $"---\ntitle: Notes from pier {n}\nauthors: [Mara Linde]\ndate: {date}\n{fields}---\n{text} On pier {n} the cranes stood "
            + "still.\n");
    }
}
