namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed timer function again after a delay. On other triggers the real worker refuses it at build (AZFW0012).</summary>
/// <param name="delayInterval">Such as <c>00:00:10</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : Attribute
{
    public int MaxRetryCount { get; } = maxRetryCount;

    public string DelayInterval { get; } = delayInterval;
}
