using Model;
using Pipeline.Newsletter;

namespace Pipeline.Desk.Mailings;

/// <summary>Does with a mailing what a form of the desk asks.</summary>
public sealed class MailingActions(MailingActs acts)
{
    /// <returns>A sentence for whoever asked, and whether it was done.</returns>
    public async Task<(bool IsDone, string Sentence)> DoAsync(CommentaryId id, string action, CancellationToken cancellation)
    {
        var act = await acts.DoAsync(id, action, cancellation);
        return act.Outcome is not MailingOutcome.Done ? (false, act.Refusal!) : (true, action switch
        {
            "hold" => "Nothing more is sent until it goes on.",
            "go-on" => "It goes on.",
            "cancel" => "It is called off: what was not sent by now never is.",
            _ => $"{act.Resent} mails are sent again, under the same Message-ID.",
        });
    }
}
