using Microsoft.Extensions.Logging;

namespace Pipeline.Operations.Poison;

/// <summary>What is said of poisoned messages.</summary>
internal static partial class PoisonLog
{
    [LoggerMessage(1006, LogLevel.Information, "A poison message of {Queue} was put back: {Cause}")]
    public static partial void PutBack(ILogger log, string queue, string cause);

    [LoggerMessage(1007, LogLevel.Error, "The message {Message} of {Queue} failed again after {Replays} replays and waits for a person: {Error}")]
    public static partial void ForPeople(ILogger log, string message, string queue, int replays, string error);

    [LoggerMessage(1008, LogLevel.Error, "The message {Message} of {Queue} cannot be read, and waits in the poison queue for a person")]
    public static partial void Unreadable(ILogger log, string message, string queue);
}
