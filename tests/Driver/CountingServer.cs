using System.Net;
using System.Net.Sockets;

namespace Tests.Driver;

/// <summary>A mail that a server took.</summary>
/// <param name="Recipient">As the envelope has it.</param>
public sealed record TakenMail(string Recipient, string MessageId, string Subject);

/// <summary>A mail server that takes everything, keeps nothing, and knows when the first and the last mail came.</summary>
public sealed class CountingServer : IAsyncDisposable
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

    /// <summary>Gets each mail, right before its sender is told that it was taken.</summary>
    public Action<TakenMail>? Taking { get; init; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails taken.</summary>
    public int Count { get; private set; }

    /// <summary>Of their contents.</summary>
    public long Bytes { get; private set; }

    /// <summary>Mails a second, from the first to the last.</summary>
    public double Rate => (Count - 1) / (_last - _first).TotalSeconds;

    /// <summary>Counts from nothing again.</summary>
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
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
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
            var recipient = "";
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("RCPT TO:<", StringComparison.OrdinalIgnoreCase))
                    recipient = line["RCPT TO:<".Length..line.IndexOf('>', StringComparison.Ordinal)];
                await writer.WriteLineAsync(Answer(line));
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                    await TakeAsync(recipient, reader, writer);
            }
        }
        catch (IOException)
        {
            // The client hung up.
        }
    }

    private async Task TakeAsync(string recipient, StreamReader reader, StreamWriter writer)
    {
        var (bytes, ended, mail) = (0L, false, new TakenMail(recipient, "", ""));
        while (await reader.ReadLineAsync() is { } line)
        {
            ended = line == ".";
            if (ended)
                break;
            bytes += line.Length + 2;
            if (Header(line, "Message-ID: ") is { } id && mail.MessageId.Length == 0)
                mail = mail with { MessageId = id };
            else if (Header(line, "Subject: ") is { } subject && mail.Subject.Length == 0)
                mail = mail with { Subject = subject };
        }
        // A mail without its end was not handed over (RFC 5321, section 4.1.1.4).
        if (!ended)
            return;
        Taking?.Invoke(mail);
        lock (_lock)
        {
            _last = DateTime.UtcNow;
            _first = Count == 0 ? _last : _first;
            (Count, Bytes) = (Count + 1, Bytes + bytes);
        }
        await writer.WriteLineAsync("250 taken");
    }

    private static string? Header(string line, string name) =>
        line.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? line[name.Length..] : null;

    private static string Answer(string line) => line.ToUpperInvariant() switch
    {
        var data when data.StartsWith("DATA", StringComparison.Ordinal) => "354 go on",
        var quit when quit.StartsWith("QUIT", StringComparison.Ordinal) => "221 bye",
        _ => "250 ok",
    };
}
