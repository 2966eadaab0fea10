using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Subscribers.Endpoints;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>An answer of the site.</summary>
internal sealed record Page(int Status, string Html, IHeaderDictionary Headers);

/// <summary>A reader's browser, or their mail program.</summary>
internal sealed partial class Visitor(Mailroom room, string address = "198.51.100.7")
{
    private SubscribeEndpoint Form => room.Get<SubscribeEndpoint>();

    private TokenEndpoint Links => room.Get<TokenEndpoint>();

    public Task<Page> SubscribeAsync(string email, string? list = Mailroom.List, string website = "") =>
        GoAsync(
            "POST", "", $"email={Uri.EscapeDataString(email)}{Choice(list)}&website={website}",
            request => Form.PostAsync(request, default));

    private static string Choice(string? list) => list is null ? "" : $"&list={list.Replace(",", "&list=")}";

    public Task<Page> OpenConfirmAsync(string link) => GoAsync("GET", Query(link), null, Links.ShowConfirmAsync);

    public Task<Page> ConfirmAsync(string link) => GoAsync("POST", Query(link), "", request => Links.ConfirmAsync(request, default));

    public Task<Page> OpenUnsubscribeAsync(string link) => GoAsync("GET", Query(link), null, Links.ShowUnsubscribeAsync);

    public Task<Page> UnsubscribeAsync(string link, string body = "") =>
        GoAsync("POST", Query(link), body, request => Links.UnsubscribeAsync(request, default));

    public Task<Page> OpenPreferencesAsync(string link) =>
        GoAsync("GET", Query(link), null, request => room.Get<PreferencesEndpoint>().ShowAsync(request, default));

    public Task<Page> ChooseAsync(string link, params string[] lists) =>
        GoAsync(
            "POST", Query(link), string.Join('&', lists.Select(list => $"list={list}")),
            request => room.Get<PreferencesEndpoint>().ChooseAsync(request, default));

    /// <summary>The link in the newest mail.</summary>
    public string LinkInMail() => Link().Match(room.Post.Taken.Last().TextBody ?? "").Value;

    private async Task<Page> GoAsync(string method, string query, string? form, Func<HttpRequest, Task<IActionResult>> call)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(query);
        context.Request.Headers["X-Forwarded-For"] = $"203.0.113.9, {address}:50111";
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        if (form is not null)
        {
            context.Request.ContentType = "application/x-www-form-urlencoded";
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
            context.Request.ContentLength = form.Length;
        }
        var result = (await call(context.Request)).ShouldBeAssignableTo<ContentResult>()!;
        return new Page(result.StatusCode ?? 200, result.Content ?? "", context.Response.Headers);
    }

    private static string Query(string link) => link.Contains('?') ? link[link.IndexOf('?')..] : "";

    [GeneratedRegex(@"https://\S+token=\S+")]
    private static partial Regex Link();
}
