using System.Net;
using Microsoft.AspNetCore.Http;
using Pipeline.Subscribers.Endpoints;

namespace Tests.Unit.Subscribers;

/// <summary>Who a request counts for: what our proxies saw, never what the client says.</summary>
public sealed class ClientAddressTests
{
    [Theory]
    [InlineData(1, "198.51.100.7:50111", "198.51.100.7")]
    [InlineData(1, "10.9.8.7, 198.51.100.7", "198.51.100.7")]
    [InlineData(2, "10.9.8.7, 198.51.100.7, 203.0.113.5", "198.51.100.7")]
    [InlineData(2, "198.51.100.7", "198.51.100.7")]
    [InlineData(0, "10.9.8.7", "192.0.2.1")]
    [InlineData(1, null, "192.0.2.1")]
    [InlineData(1, "rubbish", "unknown")]
    [InlineData(1, "2001:db8:1:2:3:4:5:6", "20010db80001")]
    [InlineData(1, "[2001:db8:1:2::9]:443", "20010db80001")]
    [InlineData(1, "::ffff:198.51.100.7", "198.51.100.7")]
    public void A_client_is_what_the_outermost_proxy_saw(int proxies, string? forwarded, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        if (forwarded is not null)
            context.Request.Headers["X-Forwarded-For"] = forwarded;
        ClientAddress.Of(context.Request, proxies).ShouldBe(expected);
    }
}
