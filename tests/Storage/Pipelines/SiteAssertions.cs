namespace Tests.Storage.Pipelines;

/// <summary>Compares whole sites by name, so that a failure says which file differs and where instead of printing every byte.</summary>
internal static class SiteAssertions
{
    private const int Excerpt = 120;

    /// <summary>Holds that two sites have the same files with the same contents.</summary>
    public static void ShouldStandAs(
        this IReadOnlyDictionary<string, string> site, IReadOnlyDictionary<string, string> expected,
        string? about = null) => Differences(site, expected).ShouldBeEmpty(about);

    private static IEnumerable<string> Differences(
        IReadOnlyDictionary<string, string> site, IReadOnlyDictionary<string, string> expected) =>
    [
        .. expected.Keys.Except(site.Keys).Select(path => $"{path}: missing"),
        .. site.Keys.Except(expected.Keys).Select(path => $"{path}: too many"),
        .. site.Keys.Intersect(expected.Keys).Where(path => site[path] != expected[path])
            .Select(path => $"{path}: {Difference(site[path], expected[path])}"),
    ];

    private static string Difference(string file, string expected)
    {
        var same = file.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"«{From(file, same)}» instead of «{From(expected, same)}» at character {same}";
    }

    private static string From(string text, int at) => text.Substring(at, Math.Min(Excerpt, text.Length - at));
}
