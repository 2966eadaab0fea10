using System.Net;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk.Access;

/// <summary>Whether a request was made on the machine itself, by a name that no other site's page can take (DNS rebinding).</summary>
internal static class Loopback
{
    private const string ClientHeader = "X-Forwarded-For";

    public static bool Reached(HttpRequest request) =>
        IsLoopback(request.Host.Host)
        && request.Headers[ClientHeader].SelectMany(value => (value ?? "").Split(',')).All(client => IsLoopback(client.Trim()));

    private static bool IsLoopback(string name) =>
        name == "localhost" || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
