namespace Model;

/// <summary>Where a commentary stands.</summary>
public enum LifecycleState
{
    /// <summary>No version was ever accepted.</summary>
    Rejected,

    /// <summary>A version waits for an editor: its file name belongs to another piece, or the author marked it a draft.</summary>
    Held,

    /// <summary>Accepted, and waits for its time. Nothing of it shows anywhere.</summary>
    Scheduled,

    /// <summary>Out.</summary>
    Published,

    /// <summary>Taken back: gone from every output, its address answers 410.</summary>
    Withdrawn,
}

/// <summary>What may follow what. Every output asks here whether a piece shows.</summary>
public static class Lifecycle
{
    /// <summary>Whether readers may see a piece in this state.</summary>
    public static bool IsPublic(this LifecycleState state) => state is LifecycleState.Published;

    /// <summary>Whether a piece in this state was out before and left an address behind.</summary>
    public static bool LeavesTombstone(this LifecycleState state) => state is LifecycleState.Withdrawn;

    /// <summary>Whether a piece may go from one state to another.</summary>
    public static bool Allows(LifecycleState? from, LifecycleState to) => (from, to) switch
    {
        (null, LifecycleState.Withdrawn) => true,
        (null, _) => true,
        (LifecycleState.Published, LifecycleState.Rejected) => false,
        (LifecycleState.Published, LifecycleState.Scheduled) => false,
        (LifecycleState.Withdrawn, LifecycleState.Rejected) => false,
        (LifecycleState.Scheduled, LifecycleState.Rejected) => false,
        _ => true,
    };
}
