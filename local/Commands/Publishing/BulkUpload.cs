namespace Local.Commands.Publishing;

/// <summary>
/// Uploads many drafts no faster than they are taken in. A queue that fills up instead would be slow to work off, and what is
/// uploaded would say nothing of how far the work is.
/// </summary>
/// <param name="waiting">How many were uploaded and not yet taken in.</param>
internal sealed class BulkUpload(Func<int> waiting)
{
    private const int AtOnce = 8;
    private const int MaxWaiting = 64;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="upload">Uploads one of them.</param>
    public Task RunAsync<T>(IEnumerable<T> drafts, Func<T, CancellationToken, Task> upload, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            drafts,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (draft, token) =>
            {
                await WaitForRoomAsync(token);
                await upload(draft, token);
            }
        );

    // Where nothing moves, a draft is tried again later: waiting would help nobody.
    private async Task WaitForRoomAsync(CancellationToken cancellation)
    {
        var moved = Environment.TickCount64;
        for (var before = waiting(); before >= MaxWaiting && Environment.TickCount64 - moved < Patience.TotalMilliseconds;)
        {
            await Task.Delay(LookEvery, cancellation);
            var now = waiting();
            moved = now == before ? moved : Environment.TickCount64;
            before = now;
        }
    }
}
