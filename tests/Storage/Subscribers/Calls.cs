using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Pipeline.Newsletter.People;
using Pipeline.Subscribers.Endpoints;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>What an operator calls about readers, and the answers as they go out.</summary>
internal sealed class Calls(Mailroom room)
{
    public Task<Answer> ActAsync(string action, string address) =>
        PostAsync(action, "", JsonSerializer.Serialize(new { address }));

    public Task<Answer> ImportAsync(string csv, string list = Mailroom.List, bool dry = false) =>
        PostAsync("import", $"?list={list}{(dry ? "&dry=true" : "")}", csv);

    public Task<Answer> ReadAsync(string view, string query = "") =>
        AnswerAsync(query, "", request => room.Get<SubscriberCalls>().ReadAsync(request, view, default));

    public Task<Answer> ReportAsync(string import) => AnswerAsync("", "", _ => room.Get<ImportCalls>().ReportAsync(import, default));

    private Task<Answer> PostAsync(string action, string query, string body) =>
        AnswerAsync(query, body, request => room.Get<SubscriberCalls>().ActAsync(request, action, default));

    internal static async Task<Answer> AnswerAsync(string query, string body, Func<HttpRequest, Task<IActionResult>> call)
    {
        var context = new DefaultHttpContext { RequestServices = new Services() };
        context.Request.QueryString = new QueryString(query);
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var result = await call(context.Request);
        if (result is ContentResult content)
            return new Answer(content.StatusCode ?? 200, content.Content ?? "");
        var written = new MemoryStream();
        context.Response.Body = written;
        await result.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return new Answer(context.Response.StatusCode, Encoding.UTF8.GetString(written.ToArray()));
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>An answer and its text.</summary>
internal sealed record Answer(int Status, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public int Count(string outcome) => Json.GetProperty("counts").GetProperty(outcome).GetInt32();
}
