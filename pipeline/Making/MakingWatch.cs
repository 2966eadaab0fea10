using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Theme;

namespace Pipeline.Making;

/// <summary>
/// Makes everything again at once when a template is changed while the app runs, as whoever works on a theme does. The look is one at the
/// theme's folder; where nobody changes files, it never comes to a storage call.
/// </summary>
internal sealed class MakingWatch(MakeEverything making, MadeWith made, IOptions<MakingOptions> options, ILogger<MakingWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Automatic)
            return;
        using var timer = new PeriodicTimer(LookEvery);
        for (var before = made.Current; await timer.WaitForNextTickAsync(stoppingToken);)
            if (made.Current is var now && now != before && await TryGoOnAsync(stoppingToken))
                before = now;
    }

    private async Task<bool> TryGoOnAsync(CancellationToken cancellation)
    {
        try
        {
            await making.GoOnAsync(cancellation);
            return true;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or InvalidDataException)
        {
            MakingLog.Later(log, e.Message);
            return false;
        }
    }
}
