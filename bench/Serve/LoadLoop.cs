using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bench.Serve;

/// <summary>
/// Asks a server on this machine the same thing over some connections that stay open, and counts the answers. It does as little as it can:
/// what it takes of the processor is missing to the server.
/// </summary>
internal sealed class LoadLoop(int port, string path, string headers)
{
    private const int Connections = 16;
    private const int MaxHead = 16 * 1024;

    private readonly byte[] _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n");

    /// <summary>One answer: its status and its head.</summary>
    public async Task<(int Status, string Head)> AskAsync(CancellationToken cancellation)
    {
        using var connection = await ConnectAsync(cancellation);
        var head = await ExchangeAsync(connection, new byte[MaxHead], cancellation);
        return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head);
    }

    /// <summary>How many answers a second come within some time.</summary>
    public async Task<double> RateAsync(TimeSpan time, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await ConnectAsync(cancellation);
            var buffer = new byte[MaxHead];
            var count = 0;
            for (; watch.Elapsed < time; count++)
                await ExchangeAsync(connection, buffer, cancellation);
            return count;
        }, cancellation)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var connection = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await connection.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
        return connection;
    }

    private async Task<string> ExchangeAsync(Socket connection, byte[] buffer, CancellationToken cancellation)
    {
        await connection.SendAsync(_request, cancellation);
        var (filled, end) = (0, -1);
        while (end < 0)
        {
            filled += await ReceiveAsync(connection, buffer.AsMemory(filled), cancellation);
            end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        var head = Encoding.ASCII.GetString(buffer, 0, end + 2);
        for (var left = LengthOf(head) - (filled - end - 4); left > 0;)
            left -= await ReceiveAsync(connection, buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellation);
        return head;
    }

    private static async Task<int> ReceiveAsync(Socket connection, Memory<byte> buffer, CancellationToken cancellation) =>
        await connection.ReceiveAsync(buffer, cancellation) is > 0 and var read
            ? read
            : throw new InvalidOperationException("The server closed a connection in the middle of an answer.");

    private static long LengthOf(string head)
    {
        const string Name = "\r\nContent-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? 0
            : long.Parse(head.AsSpan(at + Name.Length, head.IndexOf('\r', at + 2) - at - Name.Length), CultureInfo.InvariantCulture);
    }
}
