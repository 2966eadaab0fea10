using Model;
using Pipeline.Catalog;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter;

/// <summary>A mailing's letter before it goes out: to look at, and as one mail to whoever asks. It counts nowhere.</summary>
public sealed class SampleLetters(
    ICatalog catalog, MailingStore mailings, MailingContents contents, LetterPress press, MailSetting setting, IMailSender sender,
    TimeProvider time)
{
    /// <summary>The letter of a piece, out or not, or of a digest or correction; null if there is none.</summary>
    public async Task<Letter?> LetterAsync(CommentaryId id, CancellationToken cancellation)
    {
        var mailing = await mailings.FindAsync(id, cancellation);
        if (mailing is { Kind: not MailingKind.Piece })
            return await contents.LetterAsync(mailing, cancellation);
        if (await catalog.FindAsync(id, cancellation) is not { Version: { } version, Address: not null } head)
            return null;
        return press.Prepare(await catalog.ReadAsync(id, version, cancellation), head, mailing ?? New(head));
    }

    /// <summary>Sends it to one address, with a Message-ID of its own: a server must not take the real one for a second copy.</summary>
    public async Task<MailResult> SendAsync(Letter letter, EmailAddress address, CancellationToken cancellation)
    {
        var message = await letter.ToAsync(Reader(address));
        message.Subject = $"[Test] {message.Subject}";
        message.MessageId = setting.MessageId($"test {time.GetUtcNow().UtcTicks}", address.Key);
        try
        {
            await using var session = await sender.OpenAsync(cancellation);
            return (await session.SendAsync(message, null, cancellation)).Result;
        }
        catch (MailUnavailableException)
        {
            return MailResult.NotSent;
        }
    }

    /// <summary>Somebody who reads it, such as who looks at a preview.</summary>
    internal static Subscriber Reader(EmailAddress address) => new()
    {
        List = "",
        Key = address.Key,
        State = SubscriberState.Confirmed,
        Address = address.Value,
    };

    private Mailing New(Head head) => new()
    {
        Id = head.Id,
        List = (setting.Publication.ListFor(head.Series) ?? (setting.Publication.Lists is [var first, ..] ? first : null))?.Id ?? "",
        State = MailingState.Skipped,
        Created = time.GetUtcNow(),
        Touched = time.GetUtcNow(),
    };
}
