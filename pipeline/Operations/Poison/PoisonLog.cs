using Microsoft.Extensions.Logging;

namespace Pipeline.Operations.Poison;

/// <summary>What is said of poisoned messages.</summary>
internal static partial class PoisonLog
{
    [LoggerMessage(1006, LogLevel.Information, "A poison message of {Queue} was put back: {Cause}")]
    public static partial void PutBack(ILogger log, string queue, string cause);

    [LoggerMessage(1007, LogLevel.Error, "The message {Message} of {Queue} is set aside and waits for a person: {Reason}")]
    public static partial void ForPeople(ILogger log, string message, string queue, string reason);

    [LoggerMessage(1008, LogLevel.Information, "A poison message of {Queue} was dropped: the sweep takes in what it was about.")]
    public static partial void Dropped(ILogger log, string queue);
}
