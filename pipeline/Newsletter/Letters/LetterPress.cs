using Microsoft.Extensions.Options;
using Model;
using Pipeline.Catalog;
using Pipeline.Mail;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Letters;

/// <summary>Prepares a piece for mailing.</summary>
public sealed class LetterPress(
    MailSetting setting, MailTemplates templates, MailDress dress, SubscriptionLinks links, IOptions<NewsletterOptions> options,
    TimeProvider time)
{
    private readonly LetterModels _models = new(setting.Publication, dress, options.Value.Content);
    private readonly DigestModels _digests = new(setting.Publication, dress);

    /// <summary>The letter that every recipient gets, but for what is their own.</summary>
    public Letter Prepare(Commentary piece, Head head, Mailing mailing)
    {
        var list = ListOf(mailing);
        return Of(_models.Make(piece, Address(head), list.Name), list, mailing);
    }

    /// <summary>The letter of a digest.</summary>
    public Letter PrepareDigest(IReadOnlyList<(Commentary Piece, Head Head)> pieces, Mailing mailing)
    {
        var list = ListOf(mailing);
        return Of(
            _digests.Make([.. pieces.Select(one => (one.Piece, Address(one.Head)))], list.Name, mailing.Created), list, mailing);
    }

    /// <summary>The letter that says what was wrong in a piece.</summary>
    public Letter PrepareCorrection(Commentary piece, Head head, Correction correction, Mailing mailing)
    {
        var list = ListOf(mailing);
        return Of(CorrectionModels.Make(_models.Make(piece, Address(head), list.Name), correction, dress), list, mailing);
    }

    private Letter Of(LetterModel model, NewsletterList list, Mailing mailing) =>
        new(model, mailing.Id, list, setting, templates, links, time);

    private NewsletterList ListOf(Mailing mailing) =>
        setting.Publication.Lists.FirstOrDefault(list => list.Id == mailing.List)
        ?? new NewsletterList(mailing.List, setting.Publication.Title, null);

    private static PieceAddress Address(Head head) =>
        head.Address ?? throw new InvalidDataException($"The published commentary '{head.Id}' has no address.");
}
