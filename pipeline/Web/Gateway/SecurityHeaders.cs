using Microsoft.AspNetCore.Http;
using Model;

namespace Pipeline.Web.Gateway;

/// <summary>The headers that every answer to a browser carries.</summary>
public sealed class SecurityHeaders(Publication publication)
{
    /// <summary>
    /// Nothing but the site's own files, forms to the site alone, no frames. Pictures may come from elsewhere over https:
    /// drafts may point to them.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' https:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Nothing of a reader's machine (W3C, Permissions Policy).</summary>
    public const string Permissions = "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()";

    private const string OneYear = "max-age=31536000; includeSubDomains";

    public void Apply(IHeaderDictionary headers, bool isHttps)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Feed readers and mail show the site's pictures.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (isHttps || publication.Address.Scheme == Uri.UriSchemeHttps)
            headers.StrictTransportSecurity = OneYear;
    }
}
