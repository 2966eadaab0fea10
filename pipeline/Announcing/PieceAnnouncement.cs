using Pipeline.Catalog;
using Pipeline.Catalog.Outputs;

namespace Pipeline.Announcing;

/// <summary>Tells search engines of each piece whose page was just written.</summary>
internal sealed class PieceAnnouncement(Announcer announcer) : IPieceOutput
{
    public string Stage => "announce";

    // A search engine that is told of thousands of pieces that say what they said listens no more.
    public bool IsRemade => false;

    public Task PublishAsync(Head head, CancellationToken cancellation) => head is { WasOut: true, Address: { } address }
        ? announcer.PageAsync(address.ToString(), cancellation)
        : Task.CompletedTask;

    // Whoever was not told finds it by the sitemap.
    public Task OweAsync(Head head, CancellationToken cancellation) => Task.CompletedTask;
}
