using Microsoft.Extensions.Logging;
using Model;

namespace Pipeline.Making;

/// <summary>What is said of making everything again.</summary>
internal static partial class MakingLog
{
    [LoggerMessage(1020, LogLevel.Information, "Everything is made again with {With}: {Why}")]
    public static partial void Began(ILogger log, string with, string why);

    [LoggerMessage(1021, LogLevel.Information, "Everything was made with {With}: {Pieces} pieces, {Listings} listings")]
    public static partial void Ended(ILogger log, string with, int pieces, int listings);

    [LoggerMessage(
        1022, LogLevel.Error, "The row of the commentary {Id} cannot be read; it is passed over, and its pages stay as they are")]
    public static partial void Unreadable(ILogger log, string id);

    [LoggerMessage(1024, LogLevel.Warning, "Everything is made again later: {Error}")]
    public static partial void Later(ILogger log, string error);

    [LoggerMessage(1023, LogLevel.Error, "A document of the commentary {Id} is gone: {Error}")]
    public static partial void NoDocument(ILogger log, CommentaryId id, string error);
}
