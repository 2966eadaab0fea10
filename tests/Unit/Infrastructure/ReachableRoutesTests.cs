using System.Text.Json;
using Local.Host;
using Local.Host.Functions;
using Local.Host.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Unit.Infrastructure;

/// <summary>
/// Some request reaches every HTTP function where the real host matches routes: in the order of the functions' names, the first
/// that matches wins (azure-functions-host #9876). A catch-all whose name does not sort last hides all that come after it.
/// </summary>
public sealed class ReachableRoutesTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();

    private static readonly IReadOnlyList<Function> Http = [.. JsonDocument
        .Parse(File.ReadAllText(Path.Combine(FunctionApp.Find().Folder, "functions.metadata"))).RootElement.EnumerateArray()
        .Select(Read).Where(function => function.Binding.Is("httpTrigger"))];

    public static TheoryData<string> Names => [.. Http.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_made_for_it_reaches_it(string name)
    {
        var function = Http.Single(function => function.Name == name);
        var method = function.Binding.Methods?[0] ?? "get";

        (await ReachedAsync(method, "/" + Example(function.Binding.Route!))).ShouldBe(name);
    }

    [Fact]
    public void The_catch_all_sorts_last() =>
        Http.MaxBy(function => function.Name, StringComparer.OrdinalIgnoreCase)!.Binding.Route.ShouldBe("{*path}");

    private static Function Read(JsonElement function) => new(
        function.GetProperty("name").GetString()!,
        function.GetProperty("name").GetString()!,
        function.GetProperty("bindings")[0].Deserialize<TriggerBinding>(JsonSerializerOptions.Web)!);

    private static string Example(string route) =>
        string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? "example" : part));

    private static async Task<string?> ReachedAsync(string method, string path)
    {
        string? reached = null;
        var routes = FunctionRoutes.Build(Http, "", Services, (_, function, _) =>
        {
            reached = function.Name;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = Services, Request = { Method = method.ToUpperInvariant(), Path = path } };
        var route = new RouteContext(context);
        await routes.RouteAsync(route);
        await route.Handler!(context);
        return reached;
    }
}
