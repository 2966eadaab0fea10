using Azure.Storage.Queues.Models;
using Google.Protobuf;
using Local.Host.Functions;
using Local.Host.Protocol;
using Microsoft.Azure.WebJobs;
using Microsoft.Extensions.Logging;

namespace Local.Host.Triggers;

/// <summary>
/// What the emitted classes stand on: one class a function, whose one method carries the function's trigger attribute for
/// Microsoft's engine and hands what it gets to the worker.
/// </summary>
public abstract class EmittedFunction
{
    private readonly TriggerTargets _targets;

    protected EmittedFunction(TriggerTargets targets) => _targets = targets;

    /// <summary>A message came.</summary>
    protected Task OnMessageAsync(QueueMessage message, CancellationToken cancellation) =>
        _targets.RunAsync(
            GetType().Name,
            new TypedData { String = message.Body.ToString() },
            [new("QueueTrigger", message.Body.ToString()), new("Id", message.MessageId)],
            $"message {message.MessageId}",
            message.DequeueCount,
            cancellation
        );

    /// <summary>A blob came.</summary>
    /// <param name="name">What the path's last part stands for.</param>
    protected Task OnBlobAsync(ParameterBindingData blob, string name, CancellationToken cancellation) => _targets.RunAsync(GetType().Name,
        new TypedData
        {
            ModelBindingData = new ModelBindingData
            {
                Version = blob.Version,
                Source = blob.Source,
                ContentType = blob.ContentType,
                Content = ByteString.CopyFrom(blob.Content.ToArray()),
            },
        },
        [new(TriggerAttributes.BlobName, name)], name, 1, cancellation);
}

/// <summary>Finds the function of an emitted class, and tells of its failures.</summary>
public sealed class TriggerTargets
{
    private readonly IReadOnlyDictionary<string, Function> _functions;
    private readonly Invoker _invoker;
    private readonly ILogger _log;

    internal TriggerTargets(IEnumerable<Function> functions, Invoker invoker, ILogger log)
    {
        _functions = functions.ToDictionary(function => function.Name, StringComparer.Ordinal);
        _invoker = invoker;
        _log = log;
    }

    internal async Task RunAsync(
        string name, TypedData trigger, KeyValuePair<string, string>[] names, string subject, long attempt, CancellationToken cancellation)
    {
        try
        {
            await _invoker.RunAsync(_functions[name], trigger, names, cancellation);
        }
        catch (FunctionFailedException e)
        {
            _log.TryFailed(name, subject, attempt, e.Message);
            throw;
        }
    }
}
