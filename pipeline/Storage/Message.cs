namespace Pipeline.Storage;

/// <summary>A queue's message. Only a hint: who gets it reads the newest truth and acts on that.</summary>
public abstract record Message
{
    /// <summary>The trace it belongs to (W3C Trace Context, traceparent), from upload to last output.</summary>
    public string? TraceParent { get; init; }
}
