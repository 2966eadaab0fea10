using System.Collections.Concurrent;
using System.Globalization;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Local.Host.Queueing;

/// <summary>
/// Sees every queue call that this process makes, and wakes the listener of a queue that a message was sent to. The
/// host then looks at an idle queue only now and then, for messages from elsewhere.
/// </summary>
internal sealed class QueueTraffic : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, QueueSignal> _signals = new(StringComparer.Ordinal);

    /// <summary>The signal of a queue.</summary>
    public QueueSignal Of(string queue) => _signals.GetOrAdd(queue, _ => new QueueSignal());

    /// <summary>Whether this process knows of messages in any of these queues.</summary>
    public bool KnowsOfMessages(IEnumerable<string> queues) => queues.Any(queue => Of(queue).Outstanding > 0);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Note(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Note(message);
    }

    private void Note(HttpMessage message)
    {
        if (!message.HasResponse || message.Response.Status is < 200 or >= 300)
            return;
        var uri = message.Request.Uri.ToUri();
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [.., var sentTo, "messages"] && message.Request.Method == RequestMethod.Post)
            Of(sentTo).Sent(Delay(uri));
        else if (parts is [.., var queue, "messages", _])
            NoteOne(message.Request.Method, Of(queue), uri);
    }

    private static void NoteOne(RequestMethod method, QueueSignal signal, Uri uri)
    {
        if (method == RequestMethod.Delete)
            signal.Deleted();
        else if (method == RequestMethod.Put)
            signal.RaiseAfter(Delay(uri));
    }

    private static TimeSpan Delay(Uri uri) =>
        int.TryParse(HttpUtility.ParseQueryString(uri.Query)["visibilitytimeout"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;
}
