using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;
using Pipeline.Subscribers;
using Tests.Driver;

namespace Tests.Host;

/// <summary>What the tables say of mailings, beside what the mail server says that it took.</summary>
internal sealed class MailingBooks(string account, IReadOnlyList<string> readers)
{
    /// <summary>At most one mail of each is under way at any moment.</summary>
    public const int Shards = Pipeline.Subscribers.Shards.Count;

    private const string List = "sharper";

    private readonly Stores _stores = new(new StorageClients(Options.Create(new StorageOptions { ConnectionString = account }), []));
    private readonly ConcurrentBag<TakenMail> _taken = [];

    /// <summary>Mails of unknown outcome, over all editions checked.</summary>
    public int Unknown { get; private set; }

    public void Take(TakenMail mail) => _taken.Add(mail);

    public Task SubscribeAsync(CancellationToken cancellation) =>
        InventedReaders.SubscribeAsync(_stores, List, readers.Count, cancellation);

    public async Task<CommentaryId> UploadAsync(int edition, CancellationToken cancellation)
    {
        var name = $"edition-{edition}.md";
        var text = $"---\ntitle: {Title(edition)}\nauthors: [Mara Linde]\ndate: {Dateline.Date}\nkind: edition\nseries: Sharper\n---\n"
            + $"The editors gather what was said about piers in week {edition}, and add a word of their own.\n";
        await new BlobContainerClient(account, Containers.Drafts).GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(text), overwrite: true, cancellation);
        return CommentaryId.FromDraft(name);
    }

    /// <summary>Whether its first mail is out.</summary>
    public bool HasBegun(int edition) => _taken.Any(mail => mail.Subject == Title(edition));

    /// <summary>Whether its last mail is not out yet.</summary>
    public async Task<bool> GoesOnAsync(CommentaryId id, CancellationToken cancellation) =>
        await new MailingStore(_stores).FindAsync(id, cancellation) is not { Finished: not null };

    /// <summary>What is left to do of it; empty if nothing is.</summary>
    public async Task<string> LeftAsync(CommentaryId id, CancellationToken cancellation) =>
        await new MailingStore(_stores).FindAsync(id, cancellation) switch
        {
            null => "there is no mailing yet",
            { Finished: null } mailing => $"it is {mailing.State}, with {mailing.Open.Count} parts open",
            _ => "",
        };

    /// <summary>Holds the tables against what the server took.</summary>
    /// <returns>The numbers, for who reads the test's output.</returns>
    public async Task<string> CheckAsync(CommentaryId id, int edition, CancellationToken cancellation)
    {
        var store = new DeliveryStore(_stores);
        var shards = await store.ShardsAsync(id, cancellation);
        var counts = shards.Aggregate(DeliveryCounts.None, (sum, shard) => sum + shard.Counts);
        (counts.Candidates, counts.Sending, counts.Pending, counts.Suppressed).ShouldBe((readers.Count, 0, 0, 0));
        (counts.Sent + counts.Unknown).ShouldBe(readers.Count, "each was sent, or is of unknown outcome");

        var mails = _taken.Where(mail => mail.Subject == Title(edition)).ToList();
        mails.Select(mail => mail.MessageId).ShouldBeUnique("nobody is mailed twice");
        var got = mails.Select(mail => mail.Recipient).ToHashSet(StringComparer.Ordinal);
        got.Count.ShouldBe(mails.Count, "nobody is mailed twice under another Message-ID");
        foreach (var missed in readers.Where(reader => !got.Contains(reader)))
            (await FindAsync(store, id, missed, cancellation)).Reason.ShouldBe(Delivery.OutcomeUnknown, $"{missed} got nothing");
        Unknown += counts.Unknown;
        return $"{counts.Sent} sent, {counts.Unknown} unknown of which {readers.Count - got.Count} did not arrive";
    }

    private static async Task<Delivery> FindAsync(DeliveryStore store, CommentaryId id, string reader, CancellationToken cancellation) =>
        await store.FindAsync(id, EmailAddress.TryParse(reader, out var address) ? address.Key : "", cancellation)
            ?? throw new InvalidDataException($"{reader} has no row.");

    private static string Title(int edition) => $"Still Cranes {edition}";
}
