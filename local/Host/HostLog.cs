using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>What the host says of its triggers, a line each.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Function} failed on {Subject} (try {Try} of {Tries}): {Cause}")]
    public static partial void TryFailed(this ILogger logger, string function, string subject, long @try, int tries, string cause);

    [LoggerMessage(2, LogLevel.Error, "{Function} gave up on {Subject} after {Tries} tries; it is in the queue {Poison}.")]
    public static partial void GaveUp(this ILogger logger, string function, string subject, int tries, string poison);

    [LoggerMessage(3, LogLevel.Warning, "{Function} cannot reach its storage, and tries again: {Cause}")]
    public static partial void StorageFailed(this ILogger logger, string function, string cause);

    [LoggerMessage(4, LogLevel.Error, "{Function} failed: {Cause}")]
    public static partial void Failed(this ILogger logger, string function, string cause);

    [LoggerMessage(5, LogLevel.Information, "{Function} is switched off.")]
    public static partial void SwitchedOff(this ILogger logger, string function);

    [LoggerMessage(6, LogLevel.Warning, "{Running} functions did not end in time and were cancelled.")]
    public static partial void Cancelled(this ILogger logger, int running);
}
