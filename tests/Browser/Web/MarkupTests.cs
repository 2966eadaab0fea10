using System.Diagnostics;
using Tests.Samples;

namespace Tests.Browser.Web;

/// <summary>The Nu HTML checker reads every page and the style sheet and finds nothing wrong.</summary>
public sealed class MarkupTests
{
    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var site = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
        var folder = Directory.CreateTempSubdirectory();
        foreach (var (path, file) in site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".css", StringComparison.Ordinal)))
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, path.Replace('/', '_')), file.Bytes.ToArray(), TestContext.Current.CancellationToken);
        (await CheckAsync(folder.FullName)).ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    private static async Task<string> CheckAsync(string folder)
    {
        var jar = Missing.Package("vnu-jar/build/dist/vnu.jar");
        var start = new ProcessStartInfo("java") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-jar", jar, "--errors-only", "--also-check-css", "--skip-non-html", "--exit-zero-always", "--format", "gnu", folder })
            start.ArgumentList.Add(argument);
        try
        {
            using var java = Process.Start(start)!;
            var found = await java.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await java.WaitForExitAsync(TestContext.Current.CancellationToken);
            return found;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing.Unless(false, "The Nu HTML checker needs Java: install a Java runtime, version 17 or later.");
            return "";
        }
    }
}
