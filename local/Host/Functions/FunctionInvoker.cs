using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Local.Host.Functions;

/// <summary>Runs a function: its class from the services, in a scope of its own.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, HostActivity activity)
{
    /// <returns>What the function returns; null if that is nothing.</returns>
    public async Task<object?> InvokeAsync(FunctionMethod function, object?[] arguments)
    {
        using var running = activity.Begin(function.Name);
        await using var scope = scopes.CreateAsyncScope();
        var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Class);
        try
        {
            var result = await CompleteAsync(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null));
            running.Succeeded();
            return result;
        }
        finally
        {
            if (instance is IAsyncDisposable later)
                await later.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }

    private static async Task<object?> CompleteAsync(object? returned)
    {
        if (returned is not Task task)
            return returned;
        await task;
        var type = task.GetType();
        return type.IsGenericType ? type.GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }
}
