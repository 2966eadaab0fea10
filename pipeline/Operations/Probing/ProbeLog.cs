using Microsoft.Extensions.Logging;
using Model;

namespace Pipeline.Operations.Probing;

/// <summary>What is said of pieces that do not show.</summary>
internal static partial class ProbeLog
{
    [LoggerMessage(
        1026, LogLevel.Warning, "The piece {Id} is not as it should be, {Seconds} s after its upload, at: {Channels}; they are made again")]
    public static partial void Missed(ILogger log, CommentaryId id, int seconds, string channels);
}
