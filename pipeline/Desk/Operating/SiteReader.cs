using System.Globalization;
using Model;
using Pipeline.Desk.Pages;
using Pipeline.Operations;
using Pipeline.Operations.Poison;
using Pipeline.Storage;

namespace Pipeline.Desk.Operating;

/// <summary>The program itself: its health, its queues, and the publication as it is read.</summary>
public sealed class SiteReader(
    Readiness readiness, Stores stores, StorageClients clients, SetAside aside, MakingReader making,
    MailDomainReader domain, Publication publication, TimeProvider time)
{
    private const int MaxShown = 10;
    private const int MaxText = 300;

    public async Task<SiteDeskView> ReadAsync(CancellationToken cancellation)
    {
        var finding = await readiness.LookAsync(cancellation);
        return new SiteDeskView(
            $"{(finding.IsHealthy ? "Healthy." : $"Not healthy. {finding.Missing}")} {finding.Notes}".TrimEnd(),
            finding is { IsHealthy: true, Notes: "" },
            await making.ReadAsync(cancellation),
            await domain.ReadAsync(cancellation),
            await Task.WhenAll(Queues.All.Select(queue => QueueAsync(queue, cancellation))), Settings());
    }

    private async Task<QueueView> QueueAsync(string name, CancellationToken cancellation)
    {
        var waiting = await stores.Queue(name).LengthAsync(cancellation);
        var failed = await stores.Queue(Queues.PoisonOf(name)).LengthAsync(cancellation);
        var forPeople = await aside.ReadAsync(name, MaxShown, cancellation);
        return new QueueView(
            name, waiting, failed + forPeople.Count,
            [
                .. forPeople.Select(message => Cut($"{message.Reason}\n{message.Text ?? message.Raw}")),
                .. await FailedAsync(name, failed, cancellation),
            ]);
    }

    private async Task<IEnumerable<string>> FailedAsync(string name, int failed, CancellationToken cancellation)
    {
        if (failed == 0)
            return [];
        var poison = clients.EncodedQueues.GetQueueClient(Queues.PoisonOf(name));
        var messages = (await poison.PeekMessagesAsync(MaxShown, cancellation)).Value;
        return messages.Select(message => Cut(PoisonMessage.TextOf(message.Body) ?? message.Body.ToString()));
    }

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";

    private List<SettingView> Settings() =>
    [
        new("Title", publication.Title),
        new("Address", publication.Absolute("/").AbsoluteUri),
        new("Language", publication.Language),
        new("Time zone", publication.TimeZone.Id),
        new("Series", string.Join(", ", publication.Series.Select(series => series.Name))),
        new("Newsletter lists", string.Join(", ", publication.Lists.Select(list => list.Name))),
        new("Program", typeof(SiteReader).Assembly.GetName().Version?.ToString() ?? ""),
        new("Server's clock", time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture)),
    ];
}
