using System.Diagnostics;
using System.Globalization;

namespace Bench.Serve;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server(Process process, int port) : IDisposable
{
    public int Port => port;

    /// <summary>The resident memory of the process and, on Linux, of those that it started, in MiB.</summary>
    public double Memory => new[] { process.Id }.Concat(Children()).Sum(id =>
    {
        using var one = Process.GetProcessById(id);
        return one.WorkingSet64 / 1024.0 / 1024;
    });

    public static Server Gateway(string folder, int port)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Bench.dll"), GatewayServer.Argument, folder, $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardOutput.ReadLine();
        return new Server(process, port);
    }

    /// <summary>nginx as it comes, over the same files, which lie compressed beside themselves.</summary>
    /// <param name="work">Where it may write.</param>
    public static Server Nginx(string folder, string work, int port)
    {
        var file = Path.Combine(work, "nginx.conf");
        File.WriteAllText(file, $$"""
            worker_processes auto;
            pid {{work}}/nginx.pid;
            error_log {{work}}/error.log;
            events { worker_connections 256; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000;
              open_file_cache max=1000;
              default_type "text/html; charset=utf-8";
              map $http_accept_encoding $br { ~br .br; default ""; }
              map $http_accept_encoding $coding { ~br br; default ""; }
              server {
                listen 127.0.0.1:{{port}};
                root {{folder}};
                error_page 404 /404.html;
                location / {
                  add_header Content-Encoding $coding;
                  add_header Vary Accept-Encoding;
                  add_header Cache-Control "public, max-age=60";
                  try_files ${uri}index.html$br $uri =404;
                }
                location = /404.html { internal; }
              }
            }
            """);
        var process = Process.Start(new ProcessStartInfo("nginx", ["-c", file, "-p", work, "-g", "daemon off;"]))!;
        return new Server(process, port);
    }

    public void Dispose()
    {
        // The first of them would start another in the place of one that ends.
        int[] children = [.. Children()];
        process.Kill();
        foreach (var child in children)
            Process.GetProcessById(child).Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private IEnumerable<int> Children()
    {
        var file = $"/proc/{process.Id}/task/{process.Id}/children";
        return File.Exists(file)
            ? [.. File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture))]
            : [];
    }
}
