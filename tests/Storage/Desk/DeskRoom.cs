using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Desk;
using Pipeline.Desk.Access;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>
/// A desk as Azure has it, asked by requests as the platform hands them on, over a piece that is out in two versions. Storage calls are
/// counted.
/// </summary>
public sealed class DeskRoom(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly ServiceProvider Mvc = new ServiceCollection().AddLogging().AddMvcCore().Services.BuildServiceProvider();

    private Newsroom? _newsroom;

    public static CommentaryId Piece { get; } = CommentaryId.FromDraft("quay.md");

    internal Newsroom Newsroom => _newsroom!;

    internal StorageCalls Calls { get; } = new();

    /// <summary>Whether the platform guards the app, so that its headers can be believed.</summary>
    public bool IsGuarded
    {
        set => Newsroom.Get<IConfiguration>()["WEBSITE_AUTH_ENABLED"] = value ? "true" : null;
    }

    public async ValueTask InitializeAsync()
    {
        _newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), Calls).OpenAsync();
        Newsroom.Get<IOptions<DeskOptions>>().Value.SignIn = DeskSignIn.AppService;
        IsGuarded = true;
        await Newsroom.PublishAsync("quay.md", Drafts.Markdown("What the quay remembers"));
        await Newsroom.PublishAsync("quay.md", Drafts.Markdown("What the quay remembers", body: $"{Drafts.Body} In vain."));
    }

    public async ValueTask DisposeAsync()
    {
        if (_newsroom is not null)
            await _newsroom.DisposeAsync();
    }

    /// <summary>Opens a page.</summary>
    /// <param name="role">The app role of who is signed in; null for nobody.</param>
    public Task<DeskAnswered> GetAsync(string path, string? role, Action<HttpRequest>? change = null) =>
        AskAsync(Request("GET", path, role), change, request => Newsroom.Get<DeskSite>().ShowAsync(request, Under(path), default));

    /// <summary>Sends a form from a page of the desk itself.</summary>
    public Task<DeskAnswered> PostAsync(string path, string? role, string form = "", Action<HttpRequest>? change = null)
    {
        var request = Request("POST", path, role);
        request.Headers["Sec-Fetch-Site"] = "same-origin";
        request.ContentType = "application/x-www-form-urlencoded";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
        return AskAsync(request, change, sent => Newsroom.Get<DeskForms>().DoAsync(sent, Under(path), default));
    }

    private async Task<DeskAnswered> AskAsync(HttpRequest request, Action<HttpRequest>? change, Func<HttpRequest, Task<IActionResult>> call)
    {
        change?.Invoke(request);
        var before = Calls.Count;
        var result = await call(request);
        var (context, body) = (request.HttpContext, new MemoryStream());
        context.Response.Body = body;
        await result.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return new DeskAnswered(
            context.Response.StatusCode, context.Response.Headers, Encoding.UTF8.GetString(body.ToArray()), Calls.Count - before);
    }

    private static HttpRequest Request(string method, string path, string? role)
    {
        var request = new DefaultHttpContext { RequestServices = Mvc }.Request;
        (request.Method, request.Path, request.Host) = (method, path, new HostString("desk.example"));
        if (role is not null)
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal(role);
        return request;
    }

    /// <summary>The header that the platform would send for somebody of a role.</summary>
    public static string Principal(string role) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $$"""
        {"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[
          {"typ":"preferred_username","val":"{{role}}@quay.example"},{"typ":"roles","val":"{{role}}"}]}
        """));

    private static string Under(string path) => path["/desk".Length..].TrimStart('/');
}

/// <summary>An answer of the desk.</summary>
/// <param name="Cost">How many storage calls it took.</param>
public sealed record DeskAnswered(int Status, IHeaderDictionary Headers, string Text, int Cost)
{
    /// <summary>What a browser sends back with its next request.</summary>
    public string Cookies => string.Join("; ", Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));

    /// <summary>What the next page will say came of it; empty for nothing.</summary>
    public string Said => Uri.UnescapeDataString(
        string.Join('\n', Headers.SetCookie.Where(cookie => cookie?.StartsWith("desk-said=", StringComparison.Ordinal) == true)));
}
