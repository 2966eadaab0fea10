using Local.Host.Protocol;

namespace Local.Host.Functions;

/// <summary>A function threw, or its worker ended under it.</summary>
public sealed class FunctionFailedException(string message) : Exception(message)
{
    internal static FunctionFailedException Of(RpcException? thrown) => new(thrown is null
        ? "The worker gave no reason."
        // The worker wraps what a function threw; its innermost line says most.
        : $"{thrown.Message}".Split('\n')[0].Trim());
}
