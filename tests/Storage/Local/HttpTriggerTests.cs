using System.Net;
using Local.Host;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Tests.Storage.Local;

public sealed class HttpTriggerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "page ''")]
    [InlineData("/2026/11/a-title/", "page '2026/11/a-title/'")]
    [InlineData("/api/preview/a-1", "preview a-1")]
    [InlineData("/api/unknown", "page 'api/unknown'")]
    [InlineData("/api/subscribe", "page 'api/subscribe'")]
    public async Task Specific_routes_win_over_the_catch_all(string path, string answer)
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        (await http.GetStringAsync(path, Cancellation)).ShouldBe(answer);
    }

    [Fact]
    public async Task A_method_reaches_the_function_that_takes_it()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var answer = await http.PostAsync("/api/subscribe", new StringContent("reader"), Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.GetValues("X-Body").ShouldBe(["reader"]);
        (await http.DeleteAsync("/api/subscribe", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task An_answer_may_be_410_with_headers()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var answer = await http.GetAsync("/gone", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        answer.Headers.GetValues("X-Reason").ShouldBe(["withdrawn"]);
    }

    [Fact]
    public async Task A_function_with_a_key_answers_401_without_it()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        using var withHeader = new HttpRequestMessage(HttpMethod.Get, "/api/desk") { Headers = { { "x-functions-key", host.Key.Value } } };

        (await http.GetAsync("/api/desk", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("/api/desk?code=wrong", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync($"/api/desk?code={host.Key.Value}", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.SendAsync(withHeader, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_failing_function_answers_500_and_nothing_of_its_inside()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var answer = await http.GetAsync("/api/fails", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();
    }

    private Task<LocalHost> StartAsync() => HostBench.StartAsync(azurite.NewAccount(), new object(), [typeof(SiteFunctions)]);

    internal sealed class SiteFunctions
    {
        [Function("Gateway")]
        public IActionResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request, string? path)
        {
            if (path != "gone")
                return new ContentResult { Content = $"page '{path}'" };
            request.HttpContext.Response.Headers["X-Reason"] = "withdrawn";
            return new StatusCodeResult(StatusCodes.Status410Gone);
        }

        [Function("Preview")]
        public Task<IActionResult> PreviewAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/preview/{id}")] HttpRequest request, string id) =>
            Task.FromResult<IActionResult>(new ContentResult { Content = $"preview {id}" });

        [Function("Subscribe")]
        public async Task<IActionResult> SubscribeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/subscribe")] HttpRequest request, CancellationToken cancellation)
        {
            using var reader = new StreamReader(request.Body);
            request.HttpContext.Response.Headers["X-Body"] = await reader.ReadToEndAsync(cancellation);
            return new AcceptedResult();
        }

        [Function("Desk")]
        public IActionResult Desk([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/desk")] HttpRequest request) => new OkObjectResult(new { open = true });

        [Function("Fails")]
        public IActionResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/fails")] HttpRequest request) =>
            throw new InvalidOperationException("A secret.");
    }
}
