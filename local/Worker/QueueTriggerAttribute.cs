namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for a message of a Storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    /// <summary>The name of the connection's setting; null for <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
