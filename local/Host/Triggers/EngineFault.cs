using System.Runtime.ExceptionServices;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host.Timers;

namespace Local.Host.Triggers;

/// <summary>
/// Takes what ends one of the engine's loops, such as storage that does not answer: as in the real host, the engine then starts anew.
/// </summary>
internal sealed class EngineFault : IWebJobsExceptionHandler
{
    private readonly TaskCompletionSource<Exception> _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first fault.</summary>
    public Task<Exception> Happened => _happened.Task;

    public void Initialize(JobHost host)
    {
    }

    public Task OnTimeoutExceptionAsync(ExceptionDispatchInfo exceptionInfo, TimeSpan timeoutGracePeriod) =>
        OnUnhandledExceptionAsync(exceptionInfo);

    public Task OnUnhandledExceptionAsync(ExceptionDispatchInfo exceptionInfo)
    {
        _happened.TrySetResult(exceptionInfo.SourceException);
        return Task.CompletedTask;
    }
}
