using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>A form that anybody may post, so it is read within limits.</summary>
internal static class SmallForm
{
    /// <summary>Null if the request holds no form, or one over the limits.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, FormOptions limits, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength > limits.BufferBodyLengthLimit)
            return null;
        try
        {
            return await request.ReadFormAsync(limits, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
