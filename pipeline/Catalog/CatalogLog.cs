using Microsoft.Extensions.Logging;
using Model;

namespace Pipeline.Catalog;

/// <summary>What the catalog says to its operators.</summary>
public static partial class CatalogLog
{
    /// <summary>The event that a draft went through intake.</summary>
    public const int ProcessedEvent = 1001;

    [LoggerMessage(ProcessedEvent, LogLevel.Information, "Draft {Draft} is {State}: “{Title}” {Address} ({Problems} problems)")]
    internal static partial void Processed(
        ILogger log, string draft, SubmissionState state, string title, PieceAddress? address, int problems);

    [LoggerMessage(1002, LogLevel.Warning, "The sweep announced {Count} drafts that no other door had taken in")]
    internal static partial void Announced(ILogger log, int count);

    [LoggerMessage(1003, LogLevel.Warning, "The sweep woke {Count} listings with changes left over")]
    internal static partial void Woke(ILogger log, int count);

    [LoggerMessage(1011, LogLevel.Warning, "The output {Output} of {About} failed and is left to its queue: {Error}")]
    internal static partial void Left(ILogger log, string output, string about, string error);

    [LoggerMessage(1012, LogLevel.Warning, "The listing {Listing} could not be brought up to date, and is tried again: {Error}")]
    internal static partial void NotBuilt(ILogger log, string listing, string error);

    [LoggerMessage(1010, LogLevel.Warning, "The sweep sent {Count} hints again whose work was owed and not done")]
    internal static partial void Reminded(ILogger log, int count);

    [LoggerMessage(
        1004, LogLevel.Error, "Draft {Draft} was announced {Count} times and never taken in; see the poison queue of draft-events")]
    internal static partial void GaveUp(ILogger log, string draft, int count);

    [LoggerMessage(1005, LogLevel.Information, "{Count} poison messages of {Queue} were put back; {Left} cannot be read and stay")]
    internal static partial void Replayed(ILogger log, int count, string queue, int left);

    [LoggerMessage(1013, LogLevel.Debug, "Nothing was swept at the start: {Error}")]
    internal static partial void NotSweptAtStart(ILogger log, string error);

    [LoggerMessage(
        1009,
        LogLevel.Error,
        "The container {Container} cannot be listed, so drafts that no event announced are not found: a blob's name holds a character "
        + "that XML does not allow; delete it ({Cause})"
    )]
    internal static partial void CannotList(ILogger log, string container, string cause);
}
