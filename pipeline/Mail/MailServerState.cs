namespace Pipeline.Mail;

/// <summary>What this instance last found of the mail server.</summary>
public sealed class MailServerState
{
    /// <summary>Why it could not be used, as a sentence without an address; null if it could, or was not tried.</summary>
    public string? Trouble { get; internal set; }
}
