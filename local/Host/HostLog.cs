using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>What the host says of its worker and triggers, a line each.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Function} failed on {Subject} (try {Try}): {Cause}")]
    public static partial void TryFailed(this ILogger logger, string function, string subject, long @try, string cause);

    [LoggerMessage(2, LogLevel.Error, "{Function} failed: {Cause}")]
    public static partial void Failed(this ILogger logger, string function, string cause);

    [LoggerMessage(3, LogLevel.Information, "{Function} is switched off.")]
    public static partial void SwitchedOff(this ILogger logger, string function);

    [LoggerMessage(4, LogLevel.Warning, "The trigger engine stopped, and starts again in {Seconds} s: {Cause}")]
    public static partial void EngineStopped(this ILogger logger, double seconds, string cause);

    [LoggerMessage(
        5, LogLevel.Warning, "The worker (process {Process}) ended with exit code {ExitCode}, and starts again in {Seconds} s. {Said}")]
    public static partial void WorkerEnded(this ILogger logger, int process, int exitCode, double seconds, string said);

    [LoggerMessage(6, LogLevel.Information, "The worker waits for a debugger: attach it to process {Process}.")]
    public static partial void WaitsForDebugger(this ILogger logger, int process);

    [LoggerMessage(7, LogLevel.Debug, "{Line}")]
    public static partial void WorkerSaid(this ILogger logger, string line);

    [LoggerMessage(8, LogLevel.Warning, "The function {Function} has a trigger that this host does not know: {Trigger}.")]
    public static partial void UnknownTrigger(this ILogger logger, string function, string trigger);
}
