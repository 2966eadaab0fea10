using System.Text.Json;
using Local.Host.Protocol;

namespace Local.Host.Functions;

/// <summary>One function as the worker described it.</summary>
/// <param name="Id">The worker's name for it in invocations.</param>
/// <param name="Binding">Its trigger as in function.json.</param>
public sealed record Function(string Id, string Name, TriggerBinding Binding)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    internal static Function Of(RpcFunctionMetadata metadata) => new(metadata.FunctionId, metadata.Name, metadata.RawBindings
        .Select(binding => JsonSerializer.Deserialize<TriggerBinding>(binding, Web)!)
        .First(binding => binding.Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A trigger's binding; what a kind of trigger does not have is null.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Connection">The name of the setting that holds the storage account.</param>
/// <param name="Path">A blob trigger's container and pattern.</param>
/// <param name="Route">An HTTP trigger's route, without the prefix.</param>
public sealed record TriggerBinding(
    string Name, string Type, string? Connection, string? QueueName, string? Path, string? Schedule, bool RunOnStartup, bool? UseMonitor,
    string? Route, string? AuthLevel, IReadOnlyList<string>? Methods)
{
    /// <summary>Whether it is of a kind, such as <c>queueTrigger</c>.</summary>
    public bool Is(string type) => type.Equals(Type, StringComparison.OrdinalIgnoreCase);
}
