using Model;
using Pipeline.Catalog;
using Pipeline.Mail;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Letters;

/// <summary>Prepares a piece for mailing.</summary>
public sealed class LetterPress(MailSetting setting, MailTemplates templates, SubscriptionLinks links, TimeProvider time)
{
    private readonly LetterModels _models = new(setting.Publication);

    /// <summary>The letter that every recipient gets, but for what is their own.</summary>
    public Letter Prepare(Commentary piece, Head head, Mailing mailing)
    {
        var list = setting.Publication.Lists.FirstOrDefault(list => list.Id == mailing.List) ?? new NewsletterList(mailing.List, setting.Publication.Title, null);
        var address = head.Address ?? throw new InvalidDataException($"The published commentary '{head.Id}' has no address.");
        return new Letter(_models.Make(piece, address, list.Name), mailing.Id, list, setting, templates, links, time);
    }
}
