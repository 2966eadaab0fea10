using Pipeline.Catalog;

namespace Pipeline.Desk.Editing;

/// <summary>What became of an editor's call.</summary>
public enum EditorOutcome
{
    Done,

    /// <summary>There is no such commentary.</summary>
    Unknown,

    /// <summary>The commentary's state does not allow it.</summary>
    NotAllowed,

    /// <summary>Somebody changed it since the editor looked at it.</summary>
    Overtaken,
}

/// <param name="Message">A sentence for the editor; null where all went well.</param>
public sealed record EditorResult(EditorOutcome Outcome, Head? Head, string? Message = null);
