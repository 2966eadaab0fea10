namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for a new or changed blob.</summary>
/// <param name="blobPath">Container and pattern, such as <c>drafts/{name}</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    public string BlobPath { get; } = blobPath;

    /// <summary>The name of the connection's setting; null for <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; }
}
