using System.Net;
using System.Net.Sockets;

namespace Tests.Storage.Newsletter;

/// <summary>A mailbox on this machine (RFC 1939): one visitor at a time, any number of visits.</summary>
internal sealed class Pop3Server : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public Pop3Server()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails in it, by name.</summary>
    public List<(string Name, string Mail)> Mails { get; } = [];

    /// <summary>The names of the mails that were fetched.</summary>
    public List<string> Fetched { get; } = [];

    /// <summary>Whether the password is refused.</summary>
    public bool IsShut { get; set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over; a listener that was stopped between two readers says so by the last of these.
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("+OK here");
        List<(string Name, string Mail)> mails = [.. Mails];
        HashSet<int> deleted = [];
        while (await reader.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            var number = parts.Length > 1 && int.TryParse(parts[1], out var one) ? one - 1 : -1;
            if (parts[0] == "RETR")
                Fetched.Add(mails[number].Name);
            if (parts[0] == "DELE")
                deleted.Add(number);
            if (parts[0] == "QUIT")
                Mails.RemoveAll(mail => deleted.Any(index => mails[index].Name == mail.Name));
            await writer.WriteLineAsync(parts[0] switch
            {
                "CAPA" => "+OK\r\nUSER\r\nUIDL\r\n.",
                "PASS" when IsShut => "-ERR no",
                "STAT" => $"+OK {mails.Count} {mails.Sum(mail => mail.Mail.Length)}",
                "LIST" => $"+OK\r\n{string.Concat(mails.Select((mail, index) => $"{index + 1} {mail.Mail.Length}\r\n"))}.",
                "UIDL" => $"+OK\r\n{string.Concat(mails.Select((mail, index) => $"{index + 1} {mail.Name}\r\n"))}.",
                "RETR" => $"+OK\r\n{mails[number].Mail.ReplaceLineEndings("\r\n")}\r\n.",
                _ => "+OK",
            });
            if (parts[0] == "QUIT")
                return;
        }
    }
}
