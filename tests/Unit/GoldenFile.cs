using Local.Emulators;

namespace Tests.Unit;

/// <summary>
/// Compares with files kept beside the tests. UPDATE_GOLDEN=1 writes them anew; the difference is for the reviewer to read.
/// </summary>
internal static class GoldenFile
{
    /// <param name="folder">The folder under tests/Unit whose <c>Golden</c> folder holds the file.</param>
    public static void Check(string folder, string name, string? actual)
    {
        var text = (actual ?? "").ReplaceLineEndings("\n");
        var file = Path.Combine(RepositoryRoot.Find(), "tests", "Unit", folder, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, text);
        text.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"), name);
    }
}
