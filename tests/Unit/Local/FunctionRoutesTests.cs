using Local.Host.Functions;
using Local.Host.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Unit.Local;

/// <summary>The real host tries functions in the order of their names; the first whose route and method match wins.</summary>
public sealed class FunctionRoutesTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();

    [Theory]
    [InlineData("GET", "/api/things", "AList")]
    [InlineData("GET", "/api/things/7", "BShow")]
    [InlineData("POST", "/api/things/7", "Catch")]
    [InlineData("GET", "/anything/else", "Catch")]
    [InlineData("GET", "/", "Catch")]
    [InlineData("GET", "/api/zoo", "Catch")]
    public async Task The_first_in_name_order_that_matches_answers(string method, string path, string function)
    {
        List<Function> functions =
        [
            Http("Zoo", "api/zoo"),
            Http("Catch", "{*path}", []),
            Http("BShow", "api/things/{id}"),
            Http("AList", "api/things"),
        ];

        (await ReachedAsync(functions, method, path)).ShouldBe(function);
    }

    [Fact]
    public async Task Names_are_ordered_without_regard_to_case() =>
        (await ReachedAsync([Http("beta", "{*path}"), Http("Alpha", "{*path}")], "GET", "/x")).ShouldBe("Alpha");

    [Fact]
    public async Task What_no_route_matches_reaches_nothing() =>
        (await ReachedAsync([Http("Only", "api/only")], "GET", "/other")).ShouldBeNull();

    private static Function Http(string name, string route, string[]? methods = null) => new(name, name,
        new TriggerBinding("request", "httpTrigger", null, null, null, null, false, null, route, "Anonymous", methods ?? ["get"]));

    private static async Task<string?> ReachedAsync(IEnumerable<Function> functions, string method, string path)
    {
        string? reached = null;
        var routes = FunctionRoutes.Build(functions, "", Services, (_, function, _) =>
        {
            reached = function.Name;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = Services, Request = { Method = method, Path = path } };
        var route = new RouteContext(context);
        await routes.RouteAsync(route);
        if (route.Handler is not null)
        {
            context.Features.Set<IRoutingFeature>(new RoutingFeature { RouteData = route.RouteData });
            await route.Handler(context);
        }
        return reached;
    }
}
