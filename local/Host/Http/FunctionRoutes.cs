using Local.Host.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;

namespace Local.Host.Http;

/// <summary>
/// The HTTP functions' routes as the real host matches them: in the order of the functions' names, ignoring case, and the first
/// that matches wins, however general it is (azure-functions-host #9876).
/// </summary>
internal static class FunctionRoutes
{
    /// <param name="prefix">The route prefix of host.json.</param>
    public static IRouter Build(
        IEnumerable<Function> functions, string prefix, IServiceProvider services,
        Func<HttpContext, Function, RouteValueDictionary, Task> answer)
    {
        var resolver = services.GetRequiredService<IInlineConstraintResolver>();
        var routes = new RouteCollection();
        foreach (var function in functions.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
            routes.Add(new Route(
                new RouteHandler(context => answer(context, function, context.GetRouteData().Values)),
                function.Name,
                $"{prefix.Trim('/')}/{(function.Binding.Route ?? function.Name).TrimStart('/')}".TrimStart('/'),
                defaults: null,
                Methods(function),
                dataTokens: null,
                resolver));
        return routes;
    }

    private static Dictionary<string, object> Methods(Function function) => function.Binding.Methods is { Count: > 0 } methods
        ? new() { ["httpMethod"] = new HttpMethodRouteConstraint([.. methods.Select(method => method.ToUpperInvariant())]) }
        : [];
}
