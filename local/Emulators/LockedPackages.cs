using System.Text.Json;

namespace Local.Emulators;

/// <summary>The folders that a package-lock.json (version 3) promises.</summary>
internal static class LockedPackages
{
    public static IReadOnlyList<string> In(string lockFile)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        return [.. document.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !package.Value.TryGetProperty("optional", out _))
            .Select(package => package.Name)];
    }
}
