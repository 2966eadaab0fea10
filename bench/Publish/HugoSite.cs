using System.Diagnostics;
using System.Globalization;
using Local.Emulators;

namespace Bench.Publish;

/// <summary>The same archive as a Hugo site with plain templates, built as its users build it, and served for one edit.</summary>
internal sealed class HugoSite : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("hugo").FullName;

    public static bool IsInstalled => Programs.Has("hugo");

    public HugoSite(Archive archive)
    {
        Write(
            "config.toml",
            "baseURL = 'http://127.0.0.1/'\ntitle = 'Bench'\n[taxonomies]\nauthor = 'authors'\ntopic = 'topics'\nseries = "
            + "'series'\n[permalinks]\nposts = '/:year/:month/:slug/'\n"
        );
        Write(
            "layouts/_default/baseof.html",
            "<!doctype html><html lang=en><title>{{ .Title }}</title><body>{{ block \"main\" . }}{{ end }}</body></html>");
        Write(
            "layouts/_default/single.html",
            "{{ define \"main\" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format \"2006-01-02\" }}</p>{{ .Content }}{{ end }}");
        Write(
            "layouts/_default/list.html",
            "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages 20).Pages }}<p><a href={{ .RelPermalink }}>{{ .Title "
            + "}}</a></p>{{ end }}{{ end }}"
        );
        Write(
            "layouts/index.html",
            "{{ define \"main\" }}{{ range (.Paginate .Site.RegularPages 20).Pages }}<p><a href={{ .RelPermalink }}>{{ .Title "
            + "}}</a></p>{{ end }}{{ end }}"
        );
        foreach (var (name, text) in archive.Drafts())
            Write(PostPath(name), Typed(text));
    }

    /// <summary>Builds the whole site: how long, and the most memory it took, in bytes.</summary>
    public (TimeSpan Took, long PeakBytes) Build()
    {
        var watch = Stopwatch.StartNew();
        using var hugo = Start("--quiet");
        var peak = PeakUntilExit(hugo);
        return (watch.Elapsed, peak);
    }

    /// <summary>
    /// Saves edits under a running server, one after the other: how long each took until served, and the server's peak memory.
    /// </summary>
    public async Task<(IReadOnlyList<TimeSpan> Edits, long PeakBytes)> EditAsync(Archive archive, int edits, CancellationToken cancellation)
    {
        var port = FreePort.Any();
        using var hugo = Start($"server --quiet --disableLiveReload --bind 127.0.0.1 --port {port}");
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(30) };
            var (name, _) = archive.Draft(0);
            var page = await FindPageAsync(hugo, http, cancellation);
            var times = new List<TimeSpan>();
            for (var i = 0; i < edits; i++)
            {
                var mark = $"edited mark {i.ToString(CultureInfo.InvariantCulture)}";
                var watch = Stopwatch.StartNew();
                Write(PostPath(name), Typed(archive.Draft(0, mark).Text));
                await UntilServedAsync(hugo, http, page, mark, cancellation);
                times.Add(watch.Elapsed);
            }
            hugo.Refresh();
            return (times, hugo.PeakWorkingSet64);
        }
        finally
        {
            hugo.Kill();
            await hugo.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> FindPageAsync(Process hugo, HttpClient http, CancellationToken cancellation)
    {
        var home = await UntilServedAsync(hugo, http, "", "<a href=", cancellation);
        var start = home.IndexOf("<a href=", StringComparison.Ordinal) + 8;
        return home[start..home.IndexOf('>', start)].Trim('"').TrimStart('/');
    }

    private static async Task<string> UntilServedAsync(
        Process hugo, HttpClient http, string path, string text, CancellationToken cancellation)
    {
        var deadline = DateTime.UtcNow + Limit;
        while (DateTime.UtcNow < deadline)
        {
            if (hugo.HasExited)
                throw new InvalidOperationException($"Hugo's server ended: {await hugo.StandardError.ReadToEndAsync(cancellation)}");
            try
            {
                var page = await http.GetStringAsync(path, cancellation);
                if (page.Contains(text, StringComparison.Ordinal))
                    return page;
            }
            catch (HttpRequestException)
            {
                // It is still building.
            }
            await Task.Delay(5, cancellation);
        }
        throw new TimeoutException($"Hugo did not serve '{text}' within {Limit}.");
    }

    private Process Start(string arguments) => Process.Start(new ProcessStartInfo("hugo", $"{arguments} --source {_folder}")
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static long PeakUntilExit(Process process)
    {
        long peak = 0;
        while (!process.WaitForExit(50))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }
        return peak;
    }

    private static string PostPath(string draft) => $"content/posts/{Path.GetFileName(draft)}";

    // Hugo wants a taxonomy as a list.
    private static string Typed(string text) =>
        System.Text.RegularExpressions.Regex.Replace(
            text, "^series: (.*)$", "series: [$1]", System.Text.RegularExpressions.RegexOptions.Multiline);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
