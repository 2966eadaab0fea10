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
}
