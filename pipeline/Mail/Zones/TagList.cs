namespace Pipeline.Mail.Zones;

/// <summary>The tags of a DKIM or DMARC record (RFC 6376, section 3.2): <c>v=DMARC1; p=reject</c>.</summary>
internal static class TagList
{
    /// <summary>Values by name; of a name that comes twice the first.</summary>
    public static Dictionary<string, string> Read(string text)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in text.Split(';'))
            if (tag.Split('=', 2) is [var name, var value])
                tags.TryAdd(name.Trim(), value.Trim());
        return tags;
    }
}
