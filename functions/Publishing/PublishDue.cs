using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Schedules;

namespace Functions.Publishing;

/// <summary>Brings out, on the minute, what is scheduled for it.</summary>
public sealed class PublishDue(ScheduleTimer schedule)
{
    [Function(nameof(PublishDue))]
    public Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) =>
        schedule.RunAsync(cancellation);
}
