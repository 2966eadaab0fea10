using System.Diagnostics;

namespace Tests.Host;

/// <summary>Waits for the end of what nobody helps.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Looks until nothing is wrong any more.</summary>
    /// <param name="look">Says what is wrong; empty if nothing is. A site that does not answer yet is.</param>
    /// <param name="about">What a failure says besides.</param>
    /// <param name="limit">How long that may take; ten minutes unless told.</param>
    public static async Task UntilNothingIsLeftAsync(
        Func<Task<string>> look, string about, CancellationToken cancellation, TimeSpan? limit = null)
    {
        var began = Stopwatch.StartNew();
        for (var seen = await TryAsync(look); seen.Length > 0; seen = await TryAsync(look))
        {
            if (began.Elapsed > (limit ?? Limit))
                seen.ShouldBeEmpty(about);
            await Task.Delay(500, cancellation);
        }
    }

    private static async Task<string> TryAsync(Func<Task<string>> look)
    {
        try
        {
            return await look();
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
    }
}
