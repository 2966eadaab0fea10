using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tests.Samples;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Search;

/// <summary>What the script answered, and what it fetched for it.</summary>
internal sealed record SearchAnswer(
    string Question, int Count, IReadOnlyList<string> Addresses, int Requests, long Bytes, int Rounds,
    IReadOnlyList<IReadOnlyList<string>> Snippets);

/// <summary>Runs the site's own search script in Node.js, over a site's files as a plain host serves them.</summary>
internal static class SearchScript
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Unit", "Search");

    private static string Script => Path.Combine(Repository.Root, "pipeline", "Theme", "Assets", "search.js");

    public static async Task<IReadOnlyList<SearchAnswer>> AskAsync(SampleSite site, IReadOnlyList<string> questions, bool withRanges = true)
    {
        var files = Directory.CreateTempSubdirectory("search-");
        try
        {
            foreach (var (path, file) in site.Files.Where(pair => pair.Key.StartsWith("search/", StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(Path.Combine(files.FullName, Path.GetDirectoryName(path)!));
                await File.WriteAllBytesAsync(Path.Combine(files.FullName, path), file.Bytes);
            }
            var answers = await RunAsync(questions, files.FullName, withRanges ? "" : "whole");
            return JsonSerializer.Deserialize<List<SearchAnswer>>(answers, JsonSerializerOptions.Web)!;
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    /// <summary>The words that the script reads in some texts.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> WordsAsync(IReadOnlyList<string> texts) =>
        JsonSerializer.Deserialize<List<IReadOnlyList<string>>>(await RunAsync(texts, "", "fold"))!;

    private static async Task<string> RunAsync(IReadOnlyList<string> input, string from, string mode)
    {
        Process? node = null;
        try
        {
            node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "ask.cjs"), Script, from, "0", mode])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            });
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Node.js is not installed.");
        }
        var output = node!.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        (node.ExitCode, await errors).ShouldBe((0, ""));
        node.Dispose();
        return await output;
    }
}
