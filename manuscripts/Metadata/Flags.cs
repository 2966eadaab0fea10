namespace Manuscripts.Metadata;

/// <summary>Yes and no, as the world writes them.</summary>
internal static class Flags
{
    /// <summary>Null if a text is neither.</summary>
    public static bool? Of(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" or "1" => true,
        "false" or "no" or "off" or "n" or "0" or "none" or "null" => false,
        _ => null,
    };

    /// <summary>"None, free to use at any time": whether a value says that there is nothing, and asks for nothing behind it.</summary>
    public static bool IsNone(string value) =>
        value.Split([',', ';', '.', ' ', '–'], 2) is [var first, .. var rest]
        && first.ToLowerInvariant() is "none" or "nil" or "n/a" or "keine" or "keiner" or "aucun" or "ninguno" or "geen" or "brak"
            or "nessuno"
        && !rest.Any(words => WaitRequest.IsIn(words.Trim()));
}
