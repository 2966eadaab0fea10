namespace Tests.Browser;

/// <summary>What to do where a tool is missing: on a developer's machine the test is skipped, in CI it fails.</summary>
internal static class Missing
{
    public static void Unless(bool present, string reason)
    {
        if (!present && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.SkipUnless(present, reason);
    }

    /// <summary>A file of an npm package that package.json beside the tests names.</summary>
    public static string Package(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "node_modules", path)))
                return Path.Combine(folder.FullName, "node_modules", path);
        Unless(false, $"{path} is not installed: run 'npm ci' in tests/Browser.");
        return "";
    }
}
