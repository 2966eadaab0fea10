using System.Diagnostics;
using Model;
using Pipeline.Storage;

namespace Pipeline.Telemetry;

/// <summary>
/// Runs a stage inside the trace that its message carries, so that one upload is one trace to its last output, and every span of it
/// names the commentary.
/// </summary>
public static class Stage
{
    /// <summary>The name under which spans are published.</summary>
    public const string SourceName = "Pipeline";

    /// <summary>The span tag that holds the commentary's id.</summary>
    public const string CommentaryTag = Message.CauseTag;

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Runs a consumer's work as a span of the message's trace.</summary>
    /// <exception cref="InvalidDataException">The message holds nothing: the JSON text <c>null</c>.</exception>
    public static Task RunAsync(string stage, Message? message, Func<Task> work) => message is null
        ? throw new InvalidDataException($"The message of '{stage}' holds nothing.")
        : RunAsync(stage, message.TraceParent, message.Cause?.ToString(), work);

    /// <summary>Runs a part of the running work as a span of its own, about the same commentary.</summary>
    public static Task WithinAsync(string stage, Func<Task> work) =>
        RunAsync(stage, null, Activity.Current?.GetTagItem(CommentaryTag) as string, work);

    /// <summary>Runs work as a span of a trace, or as the root of a new one.</summary>
    public static Task RunAsync(string stage, string? traceParent, Func<Task> work) => RunAsync(stage, traceParent, null, work);

    private static async Task RunAsync(string stage, string? traceParent, string? cause, Func<Task> work)
    {
        ActivityContext.TryParse(traceParent, null, out var parent);
        using var span = Source.StartActivity(stage, ActivityKind.Consumer, parent);
        if (cause is not null)
            span?.SetTag(CommentaryTag, cause);
        try
        {
            await work();
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
    }

    /// <summary>Says which commentary the running span is about.</summary>
    public static void About(CommentaryId id) => Activity.Current?.SetTag(CommentaryTag, id.ToString());
}
