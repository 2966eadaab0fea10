using Manuscripts;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog.Submissions;

namespace Pipeline.Intake;

/// <summary>Reads drafts, and says of one that takes long that it is being read.</summary>
public sealed partial class DraftReading(INormalizer normalizer, DraftsInHand inHand, TimeProvider time, ILogger<DraftReading> log)
{
    /// <summary>Most are read before anybody could look: for those a note would cost more than it tells.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    /// <summary>Of the reader of manuscripts.</summary>
    public string Version => normalizer.Version;

    public async Task<NormalizedDraft> ReadAsync(Draft draft, DateTimeOffset received, CancellationToken cancellation)
    {
        await using var noting = time.CreateTimer(
            _ => _ = NoteAsync(draft.Name, received, cancellation), null, Long, Timeout.InfiniteTimeSpan);
        return await normalizer.NormalizeAsync(draft, cancellation);
    }

    private async Task NoteAsync(string name, DateTimeOffset received, CancellationToken cancellation)
    {
        try
        {
            await inHand.NoteAsync(name, received, cancellation);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or OperationCanceledException)
        {
            NotNoted(log, e);
        }
    }

    [LoggerMessage(1014, LogLevel.Debug, "That a draft is being read could not be noted.")]
    private static partial void NotNoted(ILogger log, Exception exception);
}
