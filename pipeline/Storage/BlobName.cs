namespace Pipeline.Storage;

/// <summary>
/// Which blob names reach the SDK. <c>GetBlobClient("../x")</c> would leave its container, so a name must be plain:
/// no empty, <c>.</c> or <c>..</c> part, no backslash, no control character, at most 1,024 characters.
/// </summary>
public static class BlobName
{
    private const int MaxLength = 1024;

    /// <summary>The name itself.</summary>
    /// <exception cref="ArgumentException">The name is not plain.</exception>
    public static string Check(string name) =>
        IsSafe(name) ? name : throw new ArgumentException($"'{name}' is not a safe blob name.", nameof(name));

    /// <summary>Whether the name is plain.</summary>
    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= MaxLength
        && !name.Any(c => char.IsControl(c) || c == '\\')
        && name.Split('/').All(part => part is not ("" or "." or "..") && !part.EndsWith('.'));
}
