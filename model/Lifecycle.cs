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

/// <summary>
/// What a state means, and what may follow it. Every output asks here whether a piece shows, and no change of a head is stored that
/// is not allowed here.
/// </summary>
public static class Lifecycle
{
    /// <summary>Whether readers may see a piece in this state.</summary>
    public static bool IsPublic(this LifecycleState state) => state is LifecycleState.Published;

    /// <summary>Whether a piece in this state was taken back: its addresses say so, and its mail is called off.</summary>
    public static bool IsWithdrawn(this LifecycleState state) => state is LifecycleState.Withdrawn;

    /// <summary>Whether a piece in this state is accepted and not out yet, so that an editor may bring it out.</summary>
    public static bool Waits(this LifecycleState state) => state is LifecycleState.Held or LifecycleState.Scheduled;

    /// <summary>Whether a piece in this state comes out by itself when its instant comes.</summary>
    public static bool WaitsForTime(this LifecycleState state) => state is LifecycleState.Scheduled;

    /// <summary>
    /// Whether a piece may go from one state to another; null for one that is new. What is out stays out until it is withdrawn.
    /// </summary>
    public static bool Allows(LifecycleState? from, LifecycleState to) => (from, to) switch
    {
        (null or LifecycleState.Rejected, _) => true,
        (_, LifecycleState.Rejected) => false,
        (LifecycleState.Published, LifecycleState.Held or LifecycleState.Scheduled) => false,
        _ => true,
    };
}
