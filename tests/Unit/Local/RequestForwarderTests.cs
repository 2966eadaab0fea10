using System.Net;
using System.Net.Sockets;
using System.Text;
using Local.Emulators;
using Local.Host.Http;
using Microsoft.AspNetCore.Http;

namespace Tests.Unit.Local;

/// <summary>A request that comes while the worker is still coming up.</summary>
public sealed class RequestForwarderTests
{
    [Fact]
    public async Task A_worker_that_listens_a_little_later_is_waited_for()
    {
        var port = FreePort.Any();
        using var forwarder = new RequestForwarder();
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Scheme, context.Request.Path) = ("GET", "http", "/desk");
        context.Response.Body = new MemoryStream();

        var forwarding = forwarder.ForwardAsync(context, new Uri($"http://127.0.0.1:{port}"), "1");
        forwarding.IsCompleted.ShouldBeFalse();
        using var worker = new TcpListener(IPAddress.Loopback, port);
        worker.Start();
        using var client = await worker.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere"), TestContext.Current.CancellationToken);
        await forwarding;

        context.Response.StatusCode.ShouldBe(200);
        Encoding.ASCII.GetString(((MemoryStream)context.Response.Body).ToArray()).ShouldBe("here");
    }
}
