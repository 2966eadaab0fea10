namespace Pipeline.Mail.Zones;

/// <summary>Lines of a zone file.</summary>
internal static class ZoneLine
{
    /// <summary>The longest string of a TXT record, in bytes (RFC 1035, section 3.3); a longer text is written as several.</summary>
    private const int MaxString = 255;

    public static string Text(string name, string text) =>
        $"{name}. IN TXT {string.Join(' ', text.Chunk(MaxString).Select(part => $"\"{new string(part)}\""))}";

    public static string Alias(string name, string target) => $"{name}. IN CNAME {target}.";
}
