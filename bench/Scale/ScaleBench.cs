using Bench.Publish;
using Tests.Driver;

namespace Bench.Scale;

/// <summary>
/// What the busiest partition, queue and blob would be asked in a second if a hundred pieces were published in it, or five hundred mails
/// sent, beside what Azure promises of each: counted on a run of this machine and scaled in proportion, which is more than would come,
/// because what is gathered in windows grows slower than what is published.
/// </summary>
internal sealed class ScaleBench : IBench
{
    private const int Seed = 20261129;
    private const double Publishes = 100;
    private const double Mails = 500;
    private const int Shown = 4;
    private const string List = "sharper";

    public string Name => "scale";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var size = options.Sizes?[0] ?? (options.Quick ? 100 : 1_000);
        var readers = options.Sizes is [_, var asked] ? asked : options.Quick ? 500 : 5_000;
        return
        [
            .. await PublishAsync(size, cancellation),
            .. await MailAsync(readers, cancellation),
        ];
    }

    private static async Task<IReadOnlyList<Measurement>> PublishAsync(int size, CancellationToken cancellation)
    {
        Console.WriteLine($"Publishing {size} …");
        var places = new PlaceCounter();
        await using var newsroom = await Newsroom.OpenAsync(cancellation, places: places);
        places.Reset();
        await newsroom.UploadAllAsync(new Archive(size, Seed).Drafts(), cancellation);
        await newsroom.WhenQuietAsync(cancellation);
        return Busiest(places, $"{Publishes} pieces a second", Publishes / size);
    }

    private static async Task<IReadOnlyList<Measurement>> MailAsync(int readers, CancellationToken cancellation)
    {
        Console.WriteLine($"Mailing {readers} …");
        var places = new PlaceCounter();
        await using var server = new CountingServer();
        await using var newsroom = await Newsroom.OpenAsync(cancellation, server.Port, places, inMemory: true);
        await InventedReaders.SubscribeAsync(newsroom.Stores, List, readers, cancellation);
        places.Reset();
        await newsroom.UploadAsync(
            "sharper.md",
            "---\ntitle: What the quay remembers\nkind: edition\nseries: Sharper\nnewsletter: true\n---\nThe barges are back.\n",
            cancellation);
        await newsroom.WhenQuietAsync(cancellation);
        return Busiest(places, $"{Mails} mails a second", Mails / server.Count);
    }

    private static IReadOnlyList<Measurement> Busiest(PlaceCounter places, string load, double scale) =>
    [
        .. places.Asked.GroupBy(asked => asked.Key.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind
            .OrderByDescending(asked => asked.Value).Take(Shown)
            .Select(asked => new Measurement(
                $"{load}: {asked.Key.Kind.ToString().ToLowerInvariant()} {asked.Key.Name}", asked.Value * scale, "a second",
                $"Azure's {asked.Key.Target:0}", asked.Value * scale / asked.Key.Target))),
    ];
}
