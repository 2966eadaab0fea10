using System.IO.Compression;
using System.Net.Sockets;
using Local.Emulators;
using Tests.Samples;

namespace Bench.Serve;

/// <summary>
/// The gateway beside nginx, serving the same files: a page compressed with Brotli, the same page where it is known already, and a page
/// that is not there.
/// </summary>
internal sealed class ServeBench : IBench
{
    private const string Page = "/2026/05/tide-tables/";
    private const int Turns = 5;

    public string Name => "serve";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-serve-");
        try
        {
            var site = options.Folder ?? Path.Combine(folder.FullName, "site");
            await WriteAsync(site, cancellation);
            // nginx's workers are another user's, where root starts it.
            if (OperatingSystem.IsLinux())
                File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
            using var ours = Server.Gateway(site, FreePort.Any());
            using var theirs = Programs.Has("nginx") ? Server.Nginx(site, folder.FullName, FreePort.Any()) : null;
            if (theirs is null)
                Console.WriteLine("nginx not found; the gateway is measured alone.");
            var time = TimeSpan.FromSeconds(options.Quick ? 1 : 4);
            List<Measurement> measured =
            [
                await CompareAsync("200 with br", 200, Page, "", ours, theirs, time, cancellation),
                await CompareAsync("304", 304, Page, "known", ours, theirs, time, cancellation),
                await CompareAsync("404", 404, "/never/", "", ours, theirs, time, cancellation),
            ];
            measured.Add(theirs is null
                ? new Measurement("memory afterwards", ours.Memory, "MiB")
                : new Measurement("memory afterwards", ours.Memory, "MiB", $"nginx: {theirs.Memory:0}", ours.Memory / theirs.Memory));
            return measured;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Measurement> CompareAsync(
        string name, int status, string path, string known, Server ours, Server? theirs, TimeSpan time, CancellationToken cancellation)
    {
        var loops = new List<LoadLoop>();
        foreach (var server in new[] { ours, theirs }.OfType<Server>())
            loops.Add(await LoopAsync(server, status, path, known.Length > 0, cancellation));
        var rates = loops.Select(_ => new List<double>()).ToList();
        // The first turn warms up.
        for (var turn = 0; turn <= Turns; turn++)
            for (var at = 0; at < loops.Count; at++)
                if (await loops[at].RateAsync(time, cancellation) is var rate && turn > 0)
                    rates[at].Add(rate);
        var medians = rates.Select(all => all.Order().ElementAt(all.Count / 2)).ToList();
        return medians.Count == 1
            ? new Measurement(name, medians[0], "requests/s")
            : new Measurement(name, medians[0], "requests/s", $"nginx: {medians[1]:0}", medians[0] / medians[1]);
    }

    // Whoever answers otherwise is not measured by mistake.
    private static async Task<LoadLoop> LoopAsync(Server server, int status, string path, bool isKnown, CancellationToken cancellation)
    {
        const string Accepts = "Accept-Encoding: br\r\n";
        var loop = new LoadLoop(server.Port, path, Accepts);
        var (said, head) = await PatientlyAsync(loop, cancellation);
        if (isKnown)
        {
            var tag = head.Split("\r\n").Single(line => line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))["ETag:".Length..];
            loop = new LoadLoop(server.Port, path, $"{Accepts}If-None-Match:{tag}\r\n");
            (said, head) = await loop.AskAsync(cancellation);
        }
        return said == status && (status != 200 || head.Contains("Content-Encoding: br", StringComparison.OrdinalIgnoreCase))
            ? loop
            : throw new InvalidOperationException($"The server on port {server.Port} answers {path} with:\n{head}");
    }

    private static async Task<(int Status, string Head)> PatientlyAsync(LoadLoop loop, CancellationToken cancellation)
    {
        for (var tries = 100; ; tries--)
            try
            {
                return await loop.AskAsync(cancellation);
            }
            catch (SocketException) when (tries > 0)
            {
                await Task.Delay(100, cancellation);
            }
    }

    private static async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        var drawn = await Illustrated.DrawAsync();
        var site = (await new SampleSite(drawn.Catalog).BuildAsync()).Show(drawn.Files);
        foreach (var (path, file) in site.Files)
        {
            var name = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(name)!);
            await File.WriteAllBytesAsync(name, file.Bytes, cancellation);
            if (!path.EndsWith(".html", StringComparison.Ordinal))
                continue;
            await using var target = File.Create(name + ".br");
            await using var brotli = new BrotliStream(target, new BrotliCompressionOptions { Quality = 5 });
            await brotli.WriteAsync(file.Bytes, cancellation);
        }
    }
}
