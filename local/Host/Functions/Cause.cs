using System.Diagnostics;

namespace Local.Host.Functions;

/// <summary>An exception on one line, for people: what it is, what it says, and where our own code met it.</summary>
internal static class Cause
{
    public static string Of(Exception exception)
    {
        var inner = exception.GetBaseException();
        var line = inner.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        return $"{inner.GetType().Name}: {line}{Place(inner)}";
    }

    // The first frame of the pipeline or its functions; an async method's frame is that of a class nested in its own.
    private static string Place(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(frame => DiagnosticMethodInfo.Create(frame))
        .FirstOrDefault(method => method?.DeclaringAssemblyName.Split(',')[0] is "Pipeline" or "Functions") is { } method
            ? $" (in {method.DeclaringTypeName}.{method.Name})"
            : "";
}
