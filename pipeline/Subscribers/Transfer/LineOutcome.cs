namespace Pipeline.Subscribers.Transfer;

/// <summary>What became of a line.</summary>
public enum LineOutcome
{
    /// <summary>The reader gets the list from now on.</summary>
    Added,

    /// <summary>They are on it, or off it, already: nothing to do.</summary>
    Already,

    /// <summary>They left this list here: only they themselves come back.</summary>
    Unsubscribed,

    /// <summary>The address is suppressed.</summary>
    Suppressed,

    /// <summary>An earlier line has the same address.</summary>
    Repeated,

    /// <summary>There is no address in it that can be read.</summary>
    NoAddress,

    /// <summary>The reader never confirmed at the other program.</summary>
    Unconfirmed,

    /// <summary>The reader left at the other program: that is remembered.</summary>
    Left,

    /// <summary>The reader left at the other program, and subscribed here: nothing was changed.</summary>
    KeptHere,

    /// <summary>The other program had blocked the address: it is suppressed.</summary>
    Blocked,
}
