using System.Collections.Concurrent;

namespace Pipeline.Storage;

/// <summary>Does in one go what several ask for while the last go still runs.</summary>
/// <param name="work">Is given all that was asked for, and gives the answer to each, in that order.</param>
/// <param name="moment">How long a go waits for more to be asked for; for nothing if null.</param>
public sealed class SharedBatch<TItem, TAnswer>(
    Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TAnswer>>> work, Func<Task>? moment = null)
{
    private readonly ConcurrentQueue<(TItem Item, TaskCompletionSource<TAnswer> Answer)> _waiting = new();
    private readonly SharedRun _run = new();

    /// <summary>Asks for one thing. What fails, fails for all that shared the go.</summary>
    public async Task<TAnswer> RunAsync(TItem item, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((item, answer));
        _ = _run.RunAsync(() => AnswerAsync(cancellation));
        return await answer.Task;
    }

    private async Task AnswerAsync(CancellationToken cancellation)
    {
        var all = new List<(TItem Item, TaskCompletionSource<TAnswer> Answer)>();
        try
        {
            if (moment is not null && !_waiting.IsEmpty)
                await moment();
            while (_waiting.TryDequeue(out var one))
                all.Add(one);
            if (all.Count == 0)
                return;
            foreach (var (one, answer) in all.Zip(await work([.. all.Select(one => one.Item)], cancellation)))
                one.Answer.SetResult(answer);
        }
        catch (Exception e)
        {
            all.ForEach(one => one.Answer.TrySetException(e));
        }
    }
}
