using Microsoft.AspNetCore.Http;
using Model;

namespace Pipeline.Web.Gateway;

/// <summary>Answers with the page of a version that may not be out yet: never cached, never indexed.</summary>
public sealed class PreviewPage(ArticlePages articles, SecurityHeaders security)
{
    public async Task<GatewayAnswer> AnswerAsync(Commentary piece, bool isHttps, CancellationToken cancellation)
    {
        var page = await articles.PreviewAsync(piece, cancellation);
        IHeaderDictionary headers = new HeaderDictionary();
        security.Apply(headers, isHttps);
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
        headers.ContentType = page.ContentType;
        return new GatewayAnswer(StatusCodes.Status200OK, headers, page.Bytes, SendsBody: true);
    }
}
