using System.Diagnostics;

namespace Tests.Browser.Web;

/// <summary>The Nu HTML checker.</summary>
internal static class NuChecker
{
    /// <summary>What it finds wrong with pages of HTML, and style sheets, by their names; empty if nothing.</summary>
    public static async Task<string> CheckAsync(IEnumerable<KeyValuePair<string, string>> files)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var (name, text) in files)
            {
                var file = name.Replace('/', '_');
                var path = Path.Combine(folder.FullName, Path.HasExtension(file) ? file : $"{file}.html");
                await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            }
            return await CheckAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CheckAsync(string folder)
    {
        var jar = Missing.Package("vnu-jar/build/dist/vnu.jar");
        var start = new ProcessStartInfo("java", ["-jar", jar, "--errors-only", "--also-check-css", "--skip-non-html", "--exit-zero-always",
            "--format", "gnu", folder])
        { RedirectStandardError = true, RedirectStandardOutput = true };
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
