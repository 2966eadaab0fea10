namespace Local.Host.Functions;

/// <summary>An exception on one line, for people.</summary>
internal static class Cause
{
    public static string Of(Exception exception)
    {
        var inner = exception.GetBaseException();
        var line = inner.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        return $"{inner.GetType().Name}: {line}";
    }
}
