namespace Pipeline.Tokens;

/// <summary>What a link may be used for. A token of one purpose is worth nothing for another.</summary>
public enum TokenPurpose
{
    /// <summary>Confirms a subscription.</summary>
    Confirm,

    /// <summary>Ends a subscription.</summary>
    Unsubscribe,

    /// <summary>Chooses which lists a reader is on.</summary>
    Preferences,

    /// <summary>Shows a piece before its time.</summary>
    Preview,
}

/// <summary>What a signed link says.</summary>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Subject">Whom or what it is about: a subscriber's key, or a commentary's id.</param>
/// <param name="List">The newsletter list; empty where there is none.</param>
/// <param name="Expires">From this instant on it is worth nothing; whole seconds.</param>
public sealed record Token(TokenPurpose Purpose, string Subject, string List, DateTimeOffset Expires);
