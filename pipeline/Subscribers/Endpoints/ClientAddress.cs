using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>Tells clients apart for the limit on requests, by what a client cannot choose.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 6;

    /// <summary>
    /// The client's address as the outermost of our proxies saw it: entries further left in <c>X-Forwarded-For</c> are the
    /// client's own claims. An IPv6 client may have a whole network of 48 bits (RFC 6177), so that counts as one.
    /// </summary>
    public static string Of(HttpRequest request, int proxies)
    {
        var forwarded = request
            .Headers["X-Forwarded-For"]
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            .ToList();
        var address =
            proxies > 0 && forwarded.Count > 0
                ? Parse(forwarded[Math.Max(0, forwarded.Count - proxies)])
                : request.HttpContext.Connection.RemoteIpAddress;
        return address is null ? "unknown" : Network(address);
    }

    private static IPAddress? Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? address : IPEndPoint.TryParse(text, out var endpoint) ? endpoint.Address : null;

    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
