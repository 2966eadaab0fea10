using System.Net;
using System.Net.Sockets;

namespace Bench.Newsletter;

/// <summary>A mail server that takes everything, keeps nothing, and knows when the first and the last mail came.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _lock = new();
    private readonly Task _accepting;
    private DateTime _first;
    private DateTime _last;

    public CountingServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Count { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Mails a second, from the first to the last.</summary>
    public double Rate => (Count - 1) / (_last - _first).TotalSeconds;

    public void Reset()
    {
        lock (_lock)
            (Count, Bytes) = (0, 0);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was closed.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        client.NoDelay = true;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 counting.example");
            while (await reader.ReadLineAsync() is { } line)
            {
                await writer.WriteLineAsync(Answer(line));
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                    await TakeAsync(reader, writer);
            }
        }
        catch (IOException)
        {
            // The client hung up.
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        long bytes = 0;
        while (await reader.ReadLineAsync() is { } line and not ".")
            bytes += line.Length + 2;
        lock (_lock)
        {
            _last = DateTime.UtcNow;
            _first = Count == 0 ? _last : _first;
            (Count, Bytes) = (Count + 1, Bytes + bytes);
        }
        await writer.WriteLineAsync("250 taken");
    }

    private static string Answer(string line) => line.ToUpperInvariant() switch
    {
        var data when data.StartsWith("DATA", StringComparison.Ordinal) => "354 go on",
        var quit when quit.StartsWith("QUIT", StringComparison.Ordinal) => "221 bye",
        _ => "250 ok",
    };
}
