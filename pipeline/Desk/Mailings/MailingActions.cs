using System.Globalization;
using Model;
using Pipeline.Desk.Access;
using Pipeline.Mail;
using Pipeline.Newsletter;
using Pipeline.Subscribers;

namespace Pipeline.Desk.Mailings;

/// <summary>Does with a mailing what a form of the desk asks.</summary>
public sealed class MailingActions(MailingActs acts, NewsletterStage newsletter, SampleLetters samples)
{
    /// <param name="address">Of a test: who gets it.</param>
    /// <param name="person">Who asks.</param>
    /// <returns>A sentence for whoever asked, and whether it was done.</returns>
    public async Task<(bool IsDone, string Sentence)> DoAsync(
        CommentaryId id, string action, string address, Person person, CancellationToken cancellation)
    {
        if (action == "test")
            return await TestAsync(id, address, cancellation);
        var act = await acts.DoAsync(id, action, person.Name, cancellation);
        return act.Outcome is not MailingOutcome.Done ? (false, act.Refusal!) : (true, action switch
        {
            "hold" => "Nothing more is sent until it goes on.",
            "go-on" => "It goes on.",
            "cancel" => await CalledOffAsync(id, cancellation),
            _ => $"{act.Resent} mails are sent again, under the same Message-ID.",
        });
    }

    private async Task<string> CalledOffAsync(CommentaryId id, CancellationToken cancellation)
    {
        var sent = (await newsletter.ReportAsync(id, cancellation))?.Counts.Sent ?? 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"It is called off: what was not sent by now never is. Gone out before, and not to be recalled: {sent}.");
    }

    private async Task<(bool IsDone, string Sentence)> TestAsync(CommentaryId id, string text, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(text.Trim(), out var address))
            return (false, "Say to whom, as one address such as me@example.org. Nothing was sent.");
        if (await samples.LetterAsync(id, cancellation) is not { } letter)
            return (false, "There is no letter of it yet. Nothing was sent.");
        var result = await samples.SendAsync(letter, address, cancellation);
        return result is MailResult.Accepted
            ? (true, $"A test is on its way to {address.Value}. It counts nowhere.")
            : (false, $"The mail server did not take the test: {result}.");
    }
}
