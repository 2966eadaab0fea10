using System.Reflection;
using System.Reflection.Emit;
using Local.Host.Functions;
using Local.Settings;
using Microsoft.Azure.WebJobs;

namespace Local.Host.Triggers;

/// <summary>The engine's attributes for a function's trigger.</summary>
internal static class TriggerAttributes
{
    /// <summary>The name in blob paths that the functions here bind, as in <c>drafts/{name}</c>.</summary>
    public const string BlobName = "name";

    public static CustomAttributeBuilder Name(Function function) => Attribute<FunctionNameAttribute>(function.Name);

    /// <exception cref="SettingException">A blob's path has no name in it.</exception>
    public static CustomAttributeBuilder Trigger(Function function) => function.Binding.Is("queueTrigger")
        ? Attribute<QueueTriggerAttribute>(function.Binding.QueueName!)
        : function.Binding.Path!.EndsWith($"/{{{BlobName}}}", StringComparison.Ordinal)
            ? Attribute<BlobTriggerAttribute>(function.Binding.Path)
        : throw new SettingException(
            $"The function '{function.Name}' has the blob path '{function.Binding.Path}'; it must end with /{{{BlobName}}}.");

    /// <summary>The account of a function's trigger.</summary>
    public static CustomAttributeBuilder Account(Function function) =>
        Attribute<StorageAccountAttribute>(function.Binding.Connection ?? "AzureWebJobsStorage");

    private static CustomAttributeBuilder Attribute<T>(string argument) where T : Attribute =>
        new(typeof(T).GetConstructor(BindingFlags.Public | BindingFlags.Instance, [typeof(string)])!, [argument]);
}
