using System.Net;
using System.Net.Sockets;

namespace Tests.Storage.Newsletter;

/// <summary>A mail server for one connection that refuses, or hangs up, at one step (RFC 5321, section 4.3.2).</summary>
internal sealed class FickleServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _at;
    private readonly string? _reply;
    private readonly Task _conversation;

    /// <param name="at">The command to misbehave at; a dot for the end of the content, <c>content</c> for its first line.</param>
    /// <param name="reply">What to answer; null to hang up, nothing to say nothing.</param>
    public FickleServer(string at, string? reply)
    {
        (_at, _reply) = (at, reply);
        _listener.Start();
        _conversation = TalkAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends when the server has hung up.</summary>
    public Task HungUp => _conversation;

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _conversation;
    }

    private async Task TalkAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 fickle.example");
        var inContent = false;
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                var command = inContent ? line : line[..Math.Min(4, line.Length)].ToUpperInvariant();
                if (inContent && _at == "content")
                    return;
                if (inContent && command != ".")
                    continue;
                inContent = command == "DATA" && _at != "DATA";
                if (command == _at && _reply is null)
                    return;
                if (command == _at && _reply!.Length == 0)
                    continue;
                await writer.WriteLineAsync(command == _at ? _reply : Usual(command));
            }
        }
        catch (IOException)
        {
            // The client hung up first.
        }
    }

    private static string Usual(string command) => command switch
    {
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        "EHLO" => "250 fickle.example",
        _ => "250 ok",
    };
}
