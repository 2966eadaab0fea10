using Local.Emulators;

namespace Tests.Unit.Infrastructure;

/// <summary>The files that tests hold the code against.</summary>
internal static class Repository
{
    public static string Root { get; } = RepositoryRoot.Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files of a folder and below, by their path from the root.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"))
            .Order(StringComparer.Ordinal)];

    /// <summary>All of the Bicep, file by file.</summary>
    public static string Bicep { get; } = string.Join('\n', Files("infra", "*.bicep").Select(Read));
}
