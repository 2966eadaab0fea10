using Microsoft.AspNetCore.Http;
using Pipeline.Theme;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>Every page around a subscription, in the publication's words.</summary>
public sealed class Notices(SiteViews site)
{
    public Notice CheckInbox => Of("notice_inbox");

    public Notice NotAnAddress => Of("notice_no_address", status: StatusCodes.Status400BadRequest);

    public Notice NoSuchList => Of("notice_no_list", status: StatusCodes.Status400BadRequest);

    public Notice NotAForm => Of("notice_no_form", status: StatusCodes.Status400BadRequest);

    public Notice TooMany => Of("notice_too_often", status: StatusCodes.Status429TooManyRequests);

    public Notice NoMail => Of("notice_no_mail", status: StatusCodes.Status503ServiceUnavailable);

    public Notice StaleConfirmation => Of("notice_stale", status: StatusCodes.Status404NotFound);

    public Notice OnNoList => Of("notice_on_none");

    /// <param name="consent">What the reader agrees to.</param>
    public Notice AskToConfirm(string consent, string action) =>
        new(site.Texts["notice_confirm"], consent, site.Texts["notice_confirm_button"], action);

    public Notice Confirmed(string lists) => Of("notice_welcome", lists);

    /// <param name="list">The list's name; null for all of them.</param>
    public Notice AskToUnsubscribe(string? list, string action) =>
        Ended("notice_leave", list) with { Button = site.Texts["notice_leave_button"], Action = action };

    /// <param name="list">The list's name; null for all of them.</param>
    public Notice Unsubscribed(string? list) => Ended("notice_left", list);

    public Notice UnknownUnsubscribe(string contact) => Of("notice_unread", contact, StatusCodes.Status404NotFound);

    private Notice Ended(string name, string? list) =>
        new(site.Texts[name], list is null ? site.Text($"{name}_all_text", "") : site.Text($"{name}_text", list));

    private Notice Of(string name, string value = "", int status = StatusCodes.Status200OK) =>
        new(site.Texts[name], site.Text($"{name}_text", value), Status: status);
}
