namespace Pipeline.Subscribers.Transfer;

/// <summary>
/// Texts that a spreadsheet would take for a formula get an apostrophe before them, and lose it when they come back: a mail address may
/// begin with an equals sign.
/// </summary>
internal static class GuardedCell
{
    private const string Dangerous = "=+-@'\t\r";

    public static string Write(string? text) => text is { Length: > 0 } && Dangerous.Contains(text[0]) ? "'" + text : text ?? "";

    public static string Read(string text) => text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1]) ? text[1..] : text;
}
