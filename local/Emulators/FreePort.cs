using System.Net;
using System.Net.Sockets;

namespace Local.Emulators;

/// <summary>Ports on 127.0.0.1 that nobody listens on now.</summary>
public static class FreePort
{
    /// <summary>Any free port.</summary>
    public static int Any() => TryBind(0)!.Value;

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
