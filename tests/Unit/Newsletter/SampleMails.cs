using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using Model;
using Pipeline.Catalog;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Endpoints;
using Pipeline.Tokens;

namespace Tests.Unit.Newsletter;

/// <summary>Every kind of mail there is, made of what authors may bring at worst, from the left and from the right.</summary>
internal static class SampleMails
{
    private static readonly Publication Arabic = Publications.Harbour with
    {
        Title = "كاسر الأمواج",
        Language = "ar",
        Lists = [new NewsletterList("coast", "الساحل", null)],
        PostalAddress = "1 شارع الرصيف",
    };

    /// <summary>By the mail's name.</summary>
    public static async Task<IReadOnlyDictionary<string, SampleMail>> AllAsync()
    {
        Dictionary<string, SampleMail> mails = [];
        foreach (var (name, publication, piece) in new[]
        {
            ("plain", Publications.Harbour, (Func<Commentary, Commentary>)(piece => piece)),
            ("hostile", Publications.Harbour, HostilePieces.Make),
            ("arabic", Arabic, HostilePieces.Arabic),
            ("huge", Publications.Harbour, HostilePieces.Huge),
        })
        {
            foreach (var content in new[] { LetterContent.Whole, LetterContent.Beginning })
            {
                var press = Press(publication, content);
                mails[$"{name} edition, {content}"] = await ToAsync(press.Prepare(piece(Pieces.Edition), Head, Mailing()));
                mails[$"{name} commentary, {content}"] = await ToAsync(press.Prepare(piece(Pieces.Commentary), Head, Mailing()));
            }
            var whole = Press(publication, LetterContent.Whole);
            var count = name == "huge" ? 400 : 3;
            mails[$"{name} digest"] = await ToAsync(whole.PrepareDigest(
                [.. Enumerable.Range(0, count).Select(n => (piece(n % 2 == 0 ? Pieces.Edition : Pieces.Commentary), Head))], Mailing()));
            mails[$"{name} correction"] = await ToAsync(whole.PrepareCorrection(
                piece(Pieces.Edition), Head, new Correction(Letters.Time.GetUtcNow(), HostilePieces.Words), Mailing()));
            foreach (var state in new[] { SubscriberState.Pending, SubscriberState.Confirmed })
                mails[$"{name} subscription, {state}"] =
                    SampleMail.Of(
                        await Subscription(publication).BuildAsync([Reader(state)]));
        }
        return mails;
    }

    private static readonly Head Head = new()
    {
        Id = Pieces.Edition.Id,
        Draft = "mud.md",
        State = LifecycleState.Published,
        Address = PieceAddress.Parse("/2026/11/mud-and-money/"),
    };

    private static Mailing Mailing() => new()
    {
        Id = Pieces.Edition.Id,
        List = "coast",
        State = MailingState.Sending,
        Created = Letters.Time.GetUtcNow(),
        Touched = Letters.Time.GetUtcNow(),
    };

    private static async Task<SampleMail> ToAsync(Letter letter) =>
        SampleMail.Of(await letter.ToAsync(Reader(SubscriberState.Confirmed)));

    private static Subscriber Reader(SubscriberState state)
    {
        EmailAddress.TryParse("Ada.L@reader.example", out var address).ShouldBeTrue();
        return new Subscriber { List = "coast", Key = address!.Key, State = state, Address = address.Value };
    }

    private static LetterPress Press(Publication publication, LetterContent content)
    {
        var dress = Dresses.Of(publication);
        return new LetterPress(
            Setting(publication), new MailTemplates(Dresses.Files, dress), dress, Links(publication),
            Options.Create(new NewsletterOptions { Content = content }), Letters.Time);
    }

    private static SubscriptionMail Subscription(Publication publication)
    {
        var nowhere = Options.Create(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" });
        var dress = Dresses.Of(publication);
        return new SubscriptionMail(
            Setting(publication), new MailTemplates(Dresses.Files, dress), dress, Links(publication),
            new ConsentTexts(new Stores(new StorageClients(nowhere, [])), Dresses.Views(publication)), sender: null!, Letters.Time,
            NullLogger<SubscriptionMail>.Instance);
    }

    private static MailSetting Setting(Publication publication) =>
        new(publication, Options.Create(new MailOptions { Host = "smtp.example.org" }));

    private static SubscriptionLinks Links(Publication publication)
    {
        var tokens = Options.Create(new TokenOptions { Key = Convert.ToBase64String(new byte[32]) });
        return new SubscriptionLinks(new SignedTokens(tokens, Letters.Time), tokens, publication, Letters.Time);
    }
}

/// <summary>What a mail says, in both its parts.</summary>
internal sealed record SampleMail(string Subject, string Html, string Text)
{
    public static SampleMail Of(MimeMessage mail) =>
        new(mail.Subject ?? "", mail.HtmlBody.ShouldNotBeNull(), mail.TextBody.ShouldNotBeNull());
}
