using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Model;
using Pipeline.Catalog;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;
using Pipeline.Tokens;

namespace Tests.Unit.Newsletter;

/// <summary>The newsletter's mail of a piece, as one recipient gets it.</summary>
internal static class Letters
{
    public static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    /// <param name="page">The page's address on the site.</param>
    public static async Task<MimeMessage> ToAsync(
        Commentary piece, string page, string recipient = "Ada.L@reader.example", MailOptions? mail = null)
    {
        var tokens = Options.Create(new TokenOptions { Key = Convert.ToBase64String(new byte[32]) });
        var setting = new MailSetting(Publications.Harbour, Options.Create(mail ?? new MailOptions { Host = "smtp.example.org" }));
        var links = new SubscriptionLinks(new SignedTokens(tokens, Time), tokens, Publications.Harbour, Time);
        var dress = Dresses.Of(Publications.Harbour);
        var press = new LetterPress(
            setting, new MailTemplates(Dresses.Files, dress), dress, links, Options.Create(new NewsletterOptions()), Time);
        var head = new Head
        {
            Id = piece.Id,
            Draft = "mud.md",
            State = LifecycleState.Published,
            Address = PieceAddress.Parse(page),
        };
        var mailing = new Mailing
        {
            Id = piece.Id,
            List = "coast",
            State = MailingState.Sending,
            Created = Time.GetUtcNow(),
            Touched = Time.GetUtcNow(),
        };
        EmailAddress.TryParse(recipient, out var parsed).ShouldBeTrue();
        return await press
            .Prepare(piece, head, mailing)
            .ToAsync(
                new Subscriber
                {
                    List = "coast",
                    Key = parsed!.Key,
                    State = SubscriberState.Confirmed,
                    Address = parsed.Value,
                }
            );
    }
}
