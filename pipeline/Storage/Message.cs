using Model;

namespace Pipeline.Storage;

/// <summary>A queue's message. Only a hint: who gets it reads the newest truth and acts on that.</summary>
public abstract record Message
{
    /// <summary>The trace it belongs to (W3C Trace Context, traceparent), from upload to last output.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The commentary whose change led to it, for the trace; null where no trace runs.</summary>
    public CommentaryId? Cause { get; init; }

    /// <summary>The row that says its work is owed, to be struck when that is done; null where no row does.</summary>
    public string? Debt { get; init; }

    /// <summary>The span tag that holds the commentary's id.</summary>
    internal const string CauseTag = "pipeline.commentary";
}
