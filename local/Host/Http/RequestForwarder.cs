using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Local.Host.Http;

/// <summary>Sends a request on to the worker as it came, and its answer back as it comes (RFC 9110, section 7.6).</summary>
internal sealed class RequestForwarder : IDisposable
{
    private const string InvocationHeader = "x-ms-invocation-id";
    private const string ClientHeader = "X-Forwarded-For";

    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(50);

    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding",
        "Upgrade",
    };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    });

    public async Task ForwardAsync(HttpContext context, Uri worker, string invocation)
    {
        using var answer = await SendAsync(context, worker, invocation);
        // An answer may come while the request is still being sent: both end together.
        using var request = answer.RequestMessage;
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
            if (!HopByHop.Contains(name))
                context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>A worker that is just coming up may refuse the connection: then nothing was sent, and it is tried again.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpContext context, Uri worker, string invocation)
    {
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            var request = Request(context, worker, invocation);
            try
            {
                return await _client.SendAsync(request, context.RequestAborted);
            }
            catch (HttpRequestException e)
                when (e.HttpRequestError is HttpRequestError.ConnectionError && Stopwatch.GetElapsedTime(began) < ConnectLimit)
            {
                await Task.Delay(TryAgain, context.RequestAborted);
            }
        }
    }

    private static HttpRequestMessage Request(HttpContext context, Uri worker, string invocation)
    {
        var came = context.Request;
        var request = new HttpRequestMessage(
            new HttpMethod(came.Method),
            new Uri(UriHelper.BuildAbsolute(worker.Scheme, new HostString(worker.Authority), came.PathBase, came.Path, came.QueryString)));
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
            request.Content = new StreamContent(came.Body);
        // An empty form is a form all the same: its type must arrive.
        else if (came.ContentType is not null)
            request.Content = new ByteArrayContent([]);
        foreach (var (name, values) in came.Headers)
            if (!HopByHop.Contains(name) && !request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        // As the platform's front end tells it.
        request.Headers.TryAddWithoutValidation(ClientHeader, context.Connection.RemoteIpAddress?.ToString());
        request.Headers.TryAddWithoutValidation(InvocationHeader, invocation);
        return request;
    }
}
