using System.Net;
using System.Net.Sockets;

namespace Local.Emulators;

/// <summary>Ports on 127.0.0.1 that nobody listens on now.</summary>
public static class FreePort
{
    // Below those that systems give out by themselves (32,768 and more on Linux): nobody's connection takes one between its choice and
    // its use.
    private const int Lowest = 20_000;
    private const int Highest = 32_767;
    private const int MaxTries = 1000;

    /// <summary>Any free port.</summary>
    /// <exception cref="IOException">None was found.</exception>
    public static int Any() =>
        Enumerable.Range(0, MaxTries).Select(_ => TryBind(Random.Shared.Next(Lowest, Highest + 1))).FirstOrDefault(port => port is not null)
        ?? throw new IOException($"No free port was found between {Lowest} and {Highest}.");

    /// <summary>The wanted port if it is free, else any.</summary>
    public static int Prefer(int wanted) => TryBind(wanted) ?? Any();

    /// <summary>Whether nobody listens there.</summary>
    public static bool IsFree(int port) => TryBind(port) is not null;

    private static int? TryBind(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
