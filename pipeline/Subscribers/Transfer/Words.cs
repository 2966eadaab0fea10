namespace Pipeline.Subscribers.Transfer;

/// <summary>Outcomes of lines, in words, for a report.</summary>
internal static class Words
{
    public static string Of(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Added => "added,",
        LineOutcome.Already => "already,stands here as it stands in the file",
        LineOutcome.Unsubscribed => "unsubscribed,left this list here; only the reader comes back",
        LineOutcome.Suppressed => "suppressed,the address is on the suppression list",
        LineOutcome.Repeated => "repeated,an earlier line has this address",
        LineOutcome.NoAddress => "no-address,holds no mail address that can be read",
        LineOutcome.Unconfirmed => "unconfirmed,the reader never confirmed",
        LineOutcome.Left => "left,had left before; that is remembered",
        LineOutcome.KeptHere => "kept-here,left there and subscribed here; nothing was changed",
        _ => "blocked,was blocked there; now on the suppression list here",
    };
}
