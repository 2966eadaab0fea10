namespace Tests.Unit.Feeds;

/// <summary>Compares with files kept beside the tests. UPDATE_GOLDEN=1 writes them anew; the difference is for the reviewer to read.</summary>
internal static class Golden
{
    public static void Check(string name, string actual, [System.Runtime.CompilerServices.CallerFilePath] string source = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, actual);
        actual.ShouldBe(File.ReadAllText(file), name);
    }
}
