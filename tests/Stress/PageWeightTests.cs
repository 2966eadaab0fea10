using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Tests.Samples;

namespace Tests.Stress;

/// <summary>What a page weighs on its way to a phone, compressed as the gateway does it.</summary>
public sealed class PageWeightTests
{
    private const int ScreenWidth = 412;
    private const double Density = 1.75;
    private const int Kilobyte = 1000;

    [Fact]
    public async Task An_article_without_pictures_weighs_at_most_50_kilobytes()
    {
        var site = await new SampleSite(Samples.Pieces.Many(2)).BuildAsync();
        (await WeightAsync(site, "/2026/05/tide-tables/")).ShouldBeLessThan(50 * Kilobyte);
    }

    [Fact]
    public async Task Home_with_ten_pictures_weighs_at_most_250_kilobytes()
    {
        var illustrated = await Illustrated.DrawAsync(10);
        var site = (await new SampleSite(illustrated.Catalog).BuildAsync()).Show(illustrated.Files);
        (await WeightAsync(site, "/")).ShouldBeInRange(30 * Kilobyte, 250 * Kilobyte);
    }

    private static async Task<int> WeightAsync(SampleSite site, string address)
    {
        var page = new HtmlParser().ParseDocument(site.Text(Pipeline.Site.SitePath.Of(address)));
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")
            .Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("img").Select(Chosen)).Prepend(address).Distinct();
        var weight = 0;
        foreach (var part in parts)
        {
            var request = new DefaultHttpContext { Request = { Method = "GET", Scheme = "https", Path = part } }.Request;
            request.Headers.AcceptEncoding = "br";
            var answer = await site.Gateway.AnswerAsync(request, default);
            answer.Status.ShouldBe(200, part);
            weight += answer.Body.Length;
        }
        return weight;
    }

    // The width that a browser takes for a narrow screen: the last of the sizes, which has no condition.
    private static string Chosen(IElement image)
    {
        if (image.GetAttribute("srcset") is not { } widths)
            return image.GetAttribute("src")!;
        var share = image.GetAttribute("sizes")!.Split(',')[^1].Trim();
        share.ShouldEndWith("vw");
        var needed = double.Parse(share[..^2], CultureInfo.InvariantCulture) / 100 * ScreenWidth * Density;
        var candidates = widths.Split(", ").Select(one => one.Split(' '))
            .Select(one => (Address: one[0], Width: int.Parse(one[1][..^1], CultureInfo.InvariantCulture)))
            .OrderBy(one => one.Width).ToList();
        return candidates.FirstOrDefault(one => one.Width >= needed, candidates[^1]).Address;
    }
}
