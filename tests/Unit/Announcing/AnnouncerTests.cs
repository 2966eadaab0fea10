using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Announcing;
using Tests.Samples;

namespace Tests.Unit.Announcing;

/// <summary>Search engines and hubs are told in their own forms, and never waited for.</summary>
public sealed class AnnouncerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Ear _ear = new();

    private Announcer Announcer(string key = "3f9c2d7e5b1a4860", string? hub = "https://hub.example/") => new(
        new HttpClient(_ear), Options.Create(new AnnounceOptions { IndexNowKey = key, WebSubHub = hub is null ? null : new Uri(hub) }),
        new SampleSite(new FakeCatalog()).Publication, _time, NullLogger<Announcer>.Instance);

    [Fact]
    public async Task Search_engines_are_told_of_a_page_with_the_sites_key()
    {
        await Announcer().PageAsync("/2026/05/rope/", default);
        _ear.Heard.ShouldHaveSingleItem().ShouldBe((
            "https://api.indexnow.org/indexnow",
            """{"host":"review.example","key":"3f9c2d7e5b1a4860","keyLocation":"https://review.example/3f9c2d7e5b1a4860.txt","""
            + "\"urlList\":[\"https://review.example/2026/05/rope/\"]}"));
    }

    [Fact]
    public async Task A_hub_is_told_of_the_feeds_that_changed()
    {
        await Announcer().FeedsAsync(["feed.xml", "atom.xml"], default);
        _ear.Heard.ShouldHaveSingleItem().ShouldBe((
            "https://hub.example/",
            "hub.mode=publish&hub.url=https%3A%2F%2Freview.example%2Ffeed.xml&hub.url=https%3A%2F%2Freview.example%2Fatom.xml"));
    }

    [Fact]
    public async Task Nobody_is_told_unless_it_is_wished()
    {
        await Announcer(key: "", hub: null).PageAsync("/", default);
        await Announcer(key: "", hub: null).FeedsAsync(["feed.xml"], default);
        _ear.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_does_not_answer_is_left_alone_for_a_minute()
    {
        var announcer = Announcer();
        _ear.Status = HttpStatusCode.TooManyRequests;
        await announcer.PageAsync("/a/", default);
        await announcer.PageAsync("/b/", default);
        _ear.Heard.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(61));
        await announcer.PageAsync("/c/", default);
        _ear.Heard.Count.ShouldBe(2);
    }

    private sealed class Ear : HttpMessageHandler
    {
        public List<(string To, string Body)> Heard { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.Accepted;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Heard.Add((request.RequestUri!.AbsoluteUri, await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Status);
        }
    }
}
