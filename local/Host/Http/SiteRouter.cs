using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Local.Host.Http;

/// <summary>Routes requests once there are routes; the worker's own are none of its business.</summary>
internal sealed class SiteRouter
{
    private IRouter? _routes;

    public void Open(IRouter routes) => _routes = routes;

    public async Task RouteAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
        {
            await next(context);
            return;
        }
        if (_routes is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        var route = new RouteContext(context);
        await _routes.RouteAsync(route);
        if (route.Handler is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Features.Set<IRoutingFeature>(new RoutingFeature { RouteData = route.RouteData });
        await route.Handler(context);
    }
}
