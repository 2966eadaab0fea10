using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tests.Unit.Mail;

/// <summary>A name server on this machine that knows a few texts, and no other name (RFC 1035, section 4).</summary>
internal sealed class NameServer : IAsyncDisposable
{
    private const int HeaderLength = 12;

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly ILookup<string, string> _texts;
    private readonly Task _serving;

    /// <param name="refuses">Whether it answers SERVFAIL, always.</param>
    public NameServer(bool refuses, params IReadOnlyList<(string Name, string Text)> texts)
    {
        _texts = texts.ToLookup(text => text.Name, text => text.Text, StringComparer.OrdinalIgnoreCase);
        _serving = ServeAsync(refuses);
    }

    public IPEndPoint EndPoint => (IPEndPoint)_socket.Client.LocalEndPoint!;

    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _serving;
    }

    private async Task ServeAsync(bool refuses)
    {
        try
        {
            while (true)
            {
                var query = await _socket.ReceiveAsync();
                Asked++;
                await _socket.SendAsync(Answer(query.Buffer, refuses), query.RemoteEndPoint);
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private byte[] Answer(byte[] query, bool refuses)
    {
        var (name, end) = Question(query);
        List<string> texts = refuses ? [] : [.. _texts[name]];
        var answer = new List<byte>(query[..end]) { [2] = 0x84, [3] = (byte)(refuses ? 2 : texts.Count == 0 ? 3 : 0) };
        (answer[7], answer[11]) = ((byte)texts.Count, 0);
        foreach (var text in texts)
        {
            // In two strings, which readers put together.
            byte[][] strings = [Encoding.ASCII.GetBytes(text[..4]), Encoding.ASCII.GetBytes(text[4..])];
            var length = new byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)strings.Sum(one => one.Length + 1));
            answer.AddRange([0xC0, HeaderLength, 0, 16, 0, 1, 0, 0, 0, 60, .. length]);
            foreach (var one in strings)
                answer.AddRange([(byte)one.Length, .. one]);
        }
        return [.. answer];
    }

    private static (string Name, int End) Question(byte[] query)
    {
        List<string> labels = [];
        var at = HeaderLength;
        for (; query[at] != 0; at += query[at] + 1)
            labels.Add(Encoding.ASCII.GetString(query, at + 1, query[at]));
        return (string.Join('.', labels), at + 5);
    }
}
