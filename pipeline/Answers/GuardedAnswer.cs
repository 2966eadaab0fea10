using Microsoft.AspNetCore.Mvc;

namespace Pipeline.Answers;

/// <summary>An answer that may hold what somebody wrote, or a name: no browser runs anything in it, guesses its type or keeps it.</summary>
internal sealed class GuardedAnswer : ContentResult
{
    /// <summary>Nothing but the page's own style.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        return base.ExecuteResultAsync(context);
    }
}
