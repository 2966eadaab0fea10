using System.Globalization;
using Local.Host.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Local.Host.Http;

/// <summary>Answers a request by a function: looks at the key, then lets the worker answer.</summary>
internal sealed class HttpFunctions(FunctionKey key, Invoker invoker, RequestForwarder forwarder, ILogger<HttpFunctions> log)
{
    public async Task AnswerAsync(HttpContext context, Function function, RouteValueDictionary values)
    {
        if (!key.Opens(function.Binding.AuthLevel, context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        try
        {
            var id = Invoker.NewId();
            var names = values.Select(value =>
                KeyValuePair.Create(value.Key, Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "")
            );
            await invoker.RunAsync(id, function, names, worker => forwarder.ForwardAsync(context, worker, id), context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception e) when (e is FunctionFailedException or HttpRequestException or IOException or OperationCanceledException)
        {
            log.Failed(function.Name, Cause.Of(e));
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
