using Pipeline.Storage;

namespace Tests.Unit.Storage;

/// <summary>Whoever asks while work runs shares one run that begins after it; a run that fails is its askers' alone.</summary>
public sealed class SharedRunTests
{
    [Fact]
    public async Task Many_that_ask_while_it_runs_share_the_next_run()
    {
        var shared = new SharedRun();
        var (begun, gate, runs) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        var first = shared.RunAsync(async () =>
        {
            runs++;
            begun.SetResult();
            await gate.Task;
        });
        await begun.Task;
        var later = Enumerable.Range(0, 20).Select(_ => shared.RunAsync(() =>
        {
            runs++;
            return Task.FromException(new IOException("It fails."));
        })).ToList();
        runs.ShouldBe(1);

        gate.SetResult();
        await first;
        foreach (var one in later)
            await Should.ThrowAsync<IOException>(() => one);
        runs.ShouldBe(2);
        await shared.RunAsync(() =>
        {
            runs++;
            return Task.CompletedTask;
        });
        runs.ShouldBe(3);
    }
}
