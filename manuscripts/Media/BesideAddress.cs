namespace Manuscripts.Media;

/// <summary>Addresses of pictures that lie in the draft's own folder or below it.</summary>
internal static class BesideAddress
{
    /// <summary>The file's relative name; null if the address leads elsewhere, or out of the folder.</summary>
    public static string? Name(string? address)
    {
        if (
            string.IsNullOrEmpty(address)
            || address.StartsWith('/')
            || address.Contains(':', StringComparison.Ordinal)
            || address.Contains('\\', StringComparison.Ordinal)
        )
            return null;
        // Unescaped only once, so that what is checked is what is read.
        var name = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        return name.Length == 0 || name.Split('/', '\\').Contains("..") ? null : name;
    }
}
