namespace Pipeline.Storage;

/// <summary>
/// Where the pipeline keeps its data: a connection string for local work, or an account reached with the app's own
/// identity. The settings are those of the trigger connection <c>PipelineStorage</c>, so that triggers and pipeline agree.
/// </summary>
public sealed class StorageOptions
{
    /// <summary>The connection's name, in settings and in the triggers' <c>Connection</c>.</summary>
    public const string Connection = "PipelineStorage";

    /// <summary>A storage connection string, such as <c>UseDevelopmentStorage=true</c>; empty to use the addresses below.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Such as <c>https://ACCOUNT.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Such as <c>https://ACCOUNT.queue.core.windows.net</c>.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Such as <c>https://ACCOUNT.table.core.windows.net</c>.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>The client id of the user-assigned identity; empty for the machine's own credentials.</summary>
    public string? ClientId { get; set; }
}
