using System.Globalization;
using Local.Host.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host.Http;

/// <summary>One HTTP function: its route, its key, and its result as an answer.</summary>
internal sealed class HttpFunction
{
    private readonly FunctionMethod _function;
    private readonly HttpTriggerAttribute _trigger;
    private readonly RoutePattern _route;
    private readonly ArgumentBinder _binder;
    private readonly FunctionInvoker _invoker;
    private readonly FunctionKey _key;
    private readonly ILogger _logger;

    public HttpFunction(FunctionMethod function, string routePrefix, FunctionInvoker invoker, FunctionKey key, ILogger logger)
    {
        _function = function;
        _trigger = (HttpTriggerAttribute)function.Trigger;
        _route = RoutePatternFactory.Parse(RouteOf(routePrefix, _trigger.Route ?? function.Name));
        _binder = new ArgumentBinder(function, [.. _route.Parameters.Select(parameter => parameter.Name)]);
        _invoker = invoker;
        _key = key;
        _logger = logger;
    }

    /// <summary>The route with the prefix of host.json before it.</summary>
    public static string RouteOf(string prefix, string route) => $"{prefix.Trim('/')}/{route.TrimStart('/')}".TrimStart('/');

    public void Map(IEndpointRouteBuilder routes)
    {
        if (_trigger.Methods is { Length: > 0 } methods)
            routes.MapMethods(_route.RawText!, methods.Select(method => method.ToUpperInvariant()), AnswerAsync);
        else
            routes.Map(_route, AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!_key.Opens(_trigger.AuthLevel, context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        try
        {
            var arguments = _binder.Bind(context.Request, name => RouteValue(context, name), context.RequestAborted);
            await WriteAsync(context, await _invoker.InvokeAsync(_function, arguments));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            _logger.Failed(_function.Name, Cause.Of(e));
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static string? RouteValue(HttpContext context, string name) =>
        Convert.ToString(context.Request.RouteValues.GetValueOrDefault(name), CultureInfo.InvariantCulture);

    private static async Task WriteAsync(HttpContext context, object? result)
    {
        if (result is IActionResult action)
            await action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        else if (result is IResult plain)
            await plain.ExecuteAsync(context);
    }
}
