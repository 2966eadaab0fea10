namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of blobs. The local host scans whatever this says.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan = 0,
    EventGrid = 1,
}
