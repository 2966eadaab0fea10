namespace Local.Host;

/// <summary>An exception on one line, for people: what it is and what it says.</summary>
internal static class Cause
{
    public static string Of(Exception exception)
    {
        var inner = exception.GetBaseException();
        var line = inner.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        return inner is Functions.FunctionFailedException ? line : $"{inner.GetType().Name}: {line}";
    }
}
