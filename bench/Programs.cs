namespace Bench;

/// <summary>What is installed on this machine.</summary>
internal static class Programs
{
    public static bool Has(string name) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));
}
