using Microsoft.AspNetCore.Http;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>Every page around a subscription, in words.</summary>
internal static class Notices
{
    public static Notice CheckInbox { get; } =
        new(
            "Please look into your inbox",
            "We have sent a mail to the address you gave. Follow the link in it to confirm that the address is yours. Nothing else is "
            + "sent before that."
        );

    public static Notice NotAnAddress { get; } = new("That is not a mail address",
        "Please go back and give one address in full, such as reader@example.org.", Status: StatusCodes.Status400BadRequest);

    public static Notice NoSuchList { get; } = new("There is no such newsletter",
        "Please go back and choose one of the newsletters on the page.", Status: StatusCodes.Status400BadRequest);

    public static Notice NotAForm { get; } = new("That request could not be read",
        "Please use the form on the subscription page.", Status: StatusCodes.Status400BadRequest);

    public static Notice TooMany { get; } = new("That was a little too often",
        "Many requests came from your network. Please try again in an hour.", Status: StatusCodes.Status429TooManyRequests);

    public static Notice NoMail { get; } = new("We cannot send mail just now",
        "Please try again in a few minutes. We are sorry for the trouble.", Status: StatusCodes.Status503ServiceUnavailable);

    /// <param name="text">What the reader agrees to.</param>
    public static Notice AskToConfirm(string text, string action) => new("One click left", text, "Yes, subscribe me", action);

    public static Notice Confirmed(string list) =>
        new("Welcome", $"You are subscribed to {list}. Every issue has a link to end the subscription.");

    public static Notice StaleConfirmation { get; } =
        new(
            "This link is no longer good",
            "It may be too old, or it was cut short on its way. Please subscribe once more to get a new one.",
            Status: StatusCodes.Status404NotFound);

    public static Notice AskToUnsubscribe(string list, string action) => new("Leave the newsletter?",
        $"You will receive no more issues of {list}.", "Unsubscribe me", action);

    public static Notice Unsubscribed(string list) => new("You are unsubscribed",
        $"You will receive no more issues of {list}. We have forgotten your address.");

    /// <summary>Every newsletter of a publication, in words.</summary>
    public static string Everything(string publication) => $"any newsletter of {publication}";

    public static Notice OnNoList { get; } = new("You are on no list",
        "You get no newsletter of ours, and we have not kept your address. The subscription page brings you back.");

    public static Notice UnknownUnsubscribe(string contact) =>
        new(
            "We could not read this link",
            $"It may have been cut short on its way, so we cannot tell which subscription it ends. Please use the link of a newer issue, "
            + $"or write to {contact} and we will do it for you.",
            Status: StatusCodes.Status404NotFound
        );
}
