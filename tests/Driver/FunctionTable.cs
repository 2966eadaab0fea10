using System.Reflection;
using System.Text.Json;
using Functions.Publishing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Model;

namespace Tests.Driver;

/// <summary>
/// The app's queue functions, run in this process on the services of whoever asks: for faults, clocks and counts that a worker of its
/// own would not let in.
/// </summary>
public sealed class FunctionTable(IServiceProvider services)
{
    private static readonly Dictionary<string, MethodInfo> Functions = typeof(BuildListing).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>() is not null))
        .ToDictionary(method => method.GetParameters().First().GetCustomAttribute<QueueTriggerAttribute>()!.QueueName);

    /// <summary>The queues that functions listen to.</summary>
    public static IReadOnlyCollection<string> Queues => Functions.Keys;

    /// <summary>Runs a queue's function on a message.</summary>
    public async Task InvokeAsync(string queue, string body, CancellationToken cancellation)
    {
        var function = Functions[queue];
        var message = function.GetParameters()[0].ParameterType;
        var argument = message == typeof(string) ? body : JsonSerializer.Deserialize(body, message, CanonicalJson.Options);
        await (Task)
            function.Invoke(
                ActivatorUtilities.CreateInstance(services, function.DeclaringType!),
                BindingFlags.DoNotWrapExceptions,
                null,
                [argument, cancellation],
                null
            )!;
    }
}
