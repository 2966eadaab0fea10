using System.Net;
using System.Net.Sockets;
using Local.Settings;

namespace Tests.Host;

/// <summary>
/// HTTP triggers through the forwarder: every function is reached, by its method, with its key; a caller that goes away ends the work.
/// </summary>
public sealed class HttpConformanceTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_function_answers_as_itself()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        host.Http.DefaultRequestHeaders.Add("x-functions-key", host.Host.Key.Value);
        await host.UntilAsync(() => host.Host.Activity.Succeeded("BuildSite") > 0, "the site's own pages are there");
        (string Method, string Path, HttpStatusCode Status, string Says)[] asked =
        [
            ("GET", "/api/health", HttpStatusCode.OK, "healthy"),
            ("POST", "/api/subscribe", HttpStatusCode.BadRequest, "<html"),
            ("GET", "/api/confirm?token=none", HttpStatusCode.NotFound, "<html"),
            ("POST", "/api/confirm?token=none", HttpStatusCode.NotFound, "<html"),
            ("GET", "/api/unsubscribe?token=none", HttpStatusCode.NotFound, "<html"),
            ("POST", "/api/unsubscribe?token=none", HttpStatusCode.NotFound, "<html"),
            ("GET", "/api/preferences?token=none", HttpStatusCode.NotFound, "<html"),
            ("POST", "/api/preferences?token=none", HttpStatusCode.NotFound, "<html"),
            ("GET", "/api/preview/none-0000000000?token=none", HttpStatusCode.NotFound, "preview"),
            ("GET", "/api/submissions", HttpStatusCode.OK, "submissions"),
            ("GET", "/api/submissions/none-0000000000", HttpStatusCode.NotFound, "{"),
            ("GET", "/api/submissions/none-0000000000/report", HttpStatusCode.NotFound, "{"),
            ("POST", "/api/submissions/none-0000000000/withdraw", HttpStatusCode.NotFound, "{"),
            ("GET", "/api/mailings", HttpStatusCode.OK, "{"),
            ("GET", "/api/mailings/none-0000000000", HttpStatusCode.NotFound, "{"),
            ("POST", "/api/mailings/none-0000000000/hold", HttpStatusCode.NotFound, "{"),
            ("GET", "/api/mailings/none-0000000000/preview", HttpStatusCode.NotFound, "{"),
            ("POST", "/api/delivery-reports", HttpStatusCode.BadRequest, "Event Grid"),
            ("POST", "/api/subscribers/find", HttpStatusCode.BadRequest, "address"),
            ("GET", "/api/subscribers/export", HttpStatusCode.OK, "address,key,list"),
            ("GET", "/api/imports/none", HttpStatusCode.NotFound, "{"),
            ("GET", "/api/imports/none/report", HttpStatusCode.NotFound, "{"),
            ("POST", "/api/poison/web/replay", HttpStatusCode.OK, "moved"),
            ("GET", "/api/making", HttpStatusCode.OK, "state"),
            ("POST", "/api/making/stop", HttpStatusCode.OK, "state"),
            ("GET", "/desk", HttpStatusCode.NotFound, ""),
            ("POST", "/desk/drafts", HttpStatusCode.NotFound, ""),
            ("GET", "/", HttpStatusCode.OK, "<html"),
        ];
        var before = host.Host.Functions.ToDictionary(function => function.Name, function => host.Host.Activity.Succeeded(function.Name));
        foreach (var (method, path, status, says) in asked)
        {
            using var answer = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancellation);
            answer.StatusCode.ShouldBe(status, $"{method} {path}\n{host.Said}");
            (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain(says, customMessage: $"{method} {path}");
        }
        foreach (var function in host.Host.Functions.Where(function => function.Binding.Is("httpTrigger")))
            await host.UntilAsync(
                () => host.Host.Activity.Succeeded(function.Name) > before.GetValueOrDefault(function.Name), $"{function.Name} ended well");
    }

    [Fact]
    public async Task A_function_with_a_key_answers_401_without_it()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        using var withHeader = new HttpRequestMessage(HttpMethod.Get, "/api/submissions")
        {
            Headers = { { "x-functions-key", host.Host.Key.Value } },
        };

        (await host.Http.GetAsync("/api/submissions", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Http.GetAsync("/api/submissions?code=wrong", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Http.GetAsync($"/api/submissions?code={host.Host.Key.Value}", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK, $"{host.Said}");
        (await host.Http.SendAsync(withHeader, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Headers_bodies_and_conditional_requests_pass_through_as_they_are()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        await host.UntilAsync(() => host.Host.Activity.Succeeded("BuildSite") > 0, "the site's own pages are there");

        using var first = await host.Http.GetAsync("/robots.txt", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/robots.txt") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await host.Http.SendAsync(again, Cancellation);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_that_goes_away_cancels_the_function()
    {
        // A mail server that takes the connection and never says a word.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount(), new()
        {
            ["Mail__Port"] = $"{((IPEndPoint)silent.LocalEndpoint).Port}",
            ["Mail__Timeout"] = "00:02:00",
            ["Newsletter__Lease"] = "00:06:00",
        });
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var asking = host.Http.PostAsync(
            "/api/subscribe",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "reader@example.org", ["list"] = "sharper" }),
            caller.Token);
        using var connection = await silent.AcceptTcpClientAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        host.Host.Activity.Running.ShouldBeGreaterThan(0);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        await host.UntilAsync(() => host.Host.Activity.Running == 0, "the function ended");
    }

    [Fact]
    public async Task A_port_that_is_taken_stops_the_start_with_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refused = await Should.ThrowAsync<SettingException>(() =>
            HostUnderTest.StartAsync(azurite.NewAccount(), change: settings => settings with { Port = port })
        );

        refused.Message.ShouldContain($"The port {port} is taken");
    }
}
