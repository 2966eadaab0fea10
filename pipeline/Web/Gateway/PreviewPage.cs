using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Model;

namespace Pipeline.Web.Gateway;

/// <summary>Answers with what belongs to a version that may not be out yet: never cached, never indexed.</summary>
public sealed class PreviewPage(ArticlePages articles, SecurityHeaders security)
{
    /// <summary>The piece's page.</summary>
    /// <param name="addressOf">Where the preview has a picture of the piece, by its path on the site.</param>
    public async Task<GatewayAnswer> AnswerAsync(
        Commentary piece, Func<string, string> addressOf, bool isHttps, CancellationToken cancellation)
    {
        var page = await articles.PreviewAsync(piece, cancellation);
        var html = new StringBuilder(Encoding.UTF8.GetString(page.Bytes.Span));
        foreach (var path in PicturePath.Of(piece))
            html.Replace($"\"/{path}\"", $"\"{WebUtility.HtmlEncode(addressOf(path))}\"");
        return Answer(Encoding.UTF8.GetBytes(html.ToString()), page.ContentType, isHttps);
    }

    /// <summary>A file of the preview.</summary>
    public GatewayAnswer Answer(ReadOnlyMemory<byte> bytes, string contentType, bool isHttps)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        security.Apply(headers, isHttps);
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
        headers.ContentType = contentType;
        return new GatewayAnswer(StatusCodes.Status200OK, headers, bytes, SendsBody: true);
    }
}
