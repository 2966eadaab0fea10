namespace Pipeline.Storage;

/// <summary>
/// What may stand in a partition or row key: no <c>/ \ # ?</c>, no control characters, at most 1 KiB
/// (Understanding the Table service data model, "Characters disallowed in key fields").
/// </summary>
public static class StorageKey
{
    private const int MaxChars = 512;

    /// <summary>The key itself.</summary>
    /// <exception cref="ArgumentException">The table service would refuse it.</exception>
    public static string Check(string key)
    {
        if (key.Length > MaxChars)
            throw new ArgumentException($"A table key has {key.Length} characters; at most {MaxChars} are stored.", nameof(key));
        foreach (var c in key)
            if (c is '/' or '\\' or '#' or '?' or (>= '\0' and <= '\u001F') or (>= '\u007F' and <= '\u009F'))
                throw new ArgumentException(
                    $"A table key holds the character U+{(int)c:X4}, which the table service refuses.", nameof(key));
        return key;
    }

    /// <summary>A row key that sorts newer instants first.</summary>
    public static string NewestFirst(DateTimeOffset instant) =>
        (DateTime.MaxValue.Ticks - instant.UtcTicks).ToString("D19", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A row key that sorts older instants first.</summary>
    public static string OldestFirst(DateTimeOffset instant) =>
        instant.UtcTicks.ToString("D19", System.Globalization.CultureInfo.InvariantCulture);
}
