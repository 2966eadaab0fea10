using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Mailings;

/// <summary>What the newsletter says to its operators. Nobody who reads is named.</summary>
internal static partial class MailingLog
{
    [LoggerMessage(1101, LogLevel.Information, "Mailing {Mailing} to {List}: {Candidates} recipients")]
    public static partial void Begun(ILogger log, CommentaryId mailing, string list, int candidates);

    [LoggerMessage(1102, LogLevel.Information, "Mailing {Mailing} is finished")]
    public static partial void Finished(ILogger log, CommentaryId mailing);

    [LoggerMessage(1103, LogLevel.Warning, "{Reason} The mailing goes on later.")]
    public static partial void Paused(ILogger log, string reason);

    [LoggerMessage(1104, LogLevel.Warning, "A mail of {Mailing} was not taken: {Result} {Reason}")]
    public static partial void NotTaken(ILogger log, CommentaryId mailing, MailResult result, string? reason);

    [LoggerMessage(1106, LogLevel.Warning, "{Reason}")]
    public static partial void LeaseLost(ILogger log, string reason);
}
