using Microsoft.AspNetCore.Http;
using Model;
using Pipeline.Web.Gateway;
using Tests.Samples;

namespace Tests.Unit.Web;

/// <summary>A small site with a piece that moved and one that was withdrawn, and a reader who asks its gateway.</summary>
internal static class GatewaySite
{
    public const string Page = "/2026/05/tide-tables/";

    public static async Task<SampleSite> OpenAsync()
    {
        var catalog = Samples.Pieces.Many(2);
        catalog.Put(Samples.Pieces.Long(), LifecycleState.Published, "/2026/05/old/");
        catalog.Put(Samples.Pieces.Plain("gone"), LifecycleState.Withdrawn);
        return await new SampleSite(catalog).BuildAsync();
    }

    public static Task<GatewayAnswer> AskAsync(
        SampleSite site, string path, string method = "GET", string query = "", params (string Name, string Value)[] headers)
    {
        var request = new HeaderDictionary();
        foreach (var (name, value) in headers)
            request[name] = value;
        return site.Gateway.AnswerAsync(method, path, query, isHttps: true, request, default);
    }
}
