using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk.Access;

/// <summary>
/// Whether a request that changes something comes from a page of the desk itself, as the browser says (Fetch Metadata, section 2.3; Fetch,
/// section 3.1 on <c>Origin</c>). A page of another site cannot forge either; whoever sends neither is no browser.
/// </summary>
internal static class OwnOrigin
{
    public static bool Is(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
