using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Pipeline.Web.Gateway;

namespace Functions.Failures;

/// <summary>
/// Keeps every answer over HTTP apart from other sites' pages, whichever function gives it: no window of theirs reaches into it, and it may
/// use nothing of a reader's machine. What an answer says itself stays.
/// </summary>
internal sealed class IsolationMiddleware : IFunctionsWorkerMiddleware
{
    private static readonly (string Name, string Value)[] Headers =
    [
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", SecurityHeaders.Permissions),
    ];

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
            http.Response.OnStarting(() =>
            {
                foreach (var (name, value) in Headers)
                    http.Response.Headers.TryAdd(name, value);
                return Task.CompletedTask;
            });
        return next(context);
    }
}
