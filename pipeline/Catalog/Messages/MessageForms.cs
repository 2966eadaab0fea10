using System.Text;
using System.Text.Json;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Messages;

/// <summary>Which form the messages of each queue have. Those of <c>draft-events</c> are taken as text, whatever they hold.</summary>
public static class MessageForms
{
    /// <summary>The type of each queue's messages.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>
    {
        [Queues.DraftEvents] = typeof(string),
        [Queues.Dispatch] = typeof(DispatchHint),
        [Queues.Listings] = typeof(ListingHint),
        [Queues.Web] = typeof(WebHint),
        [Queues.Feeds] = typeof(FeedHint),
        [Queues.Newsletter] = typeof(MailingHint),
        [Queues.Deliveries] = typeof(DeliveryHint),
    };

    /// <summary>Why a queue's function can never be given a message; null if it can.</summary>
    /// <param name="queue">One of <see cref="Queues.All"/>.</param>
    public static string? FaultOf(string queue, string text)
    {
        if (All[queue] is var form && form == typeof(string))
            return null;
        try
        {
            CanonicalJson.Read(Encoding.UTF8.GetBytes(text), form);
            return null;
        }
        catch (JsonException e)
        {
            return $"It is no {form.Name}: {e.Message}";
        }
    }
}
