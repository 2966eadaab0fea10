using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Storage;
using Pipeline.Theme;
using Pipeline.Web.Gateway;
using Tests.Samples;

namespace Bench.Serve;

/// <summary>The gateway in a process of its own, over a folder's files held in memory: what storage takes is not in it.</summary>
internal static class GatewayServer
{
    /// <summary>What the bench starts itself with.</summary>
    public const string Argument = "serve-folder";

    /// <summary>Serves until its input ends.</summary>
    public static async Task RunAsync(string folder, string port)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), Read, StringComparer.Ordinal);
        var site = new SampleSite(new FakeCatalog());
        using var compression = new Compression();
        var gateway = new SiteGateway(
            new SiteReads((path, _) => Task.FromResult(files.GetValueOrDefault(path)), TimeProvider.System), site.Pages,
            new SecurityHeaders(site.Publication), compression);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.Run(async context => await (await gateway.AnswerAsync(context.Request, context.RequestAborted)).WriteAsync(context));
        await app.StartAsync(CancellationToken.None);
        Console.WriteLine("ready");
        await Console.In.ReadToEndAsync(CancellationToken.None);
    }

    private static StoredBlob Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var type = file.EndsWith(".html", StringComparison.Ordinal) ? "text/html; charset=utf-8" : Asset.ContentTypeOf(file);
        return new StoredBlob(
            BinaryData.FromBytes(bytes), new ETag($"\"0x{Digest.Hex(bytes)[..15]}\""), type, new Dictionary<string, string>(),
            File.GetLastWriteTimeUtc(file));
    }
}
