using Model;
using Pipeline.Publications;

namespace Tests.Unit.Publications;

/// <summary>The publication's settings: what they become, and what is said when they are wrong.</summary>
public sealed class PublicationFileTests
{
    private const string Good = """
        title: The Harbour Light
        address: https://light.example
        language: en
        timeZone: America/New_York
        email: desk@light.example
        series:
          - name: Night Watch
            list: watch
        lists:
          - id: watch
            name: Night Watch by mail
        """;

    [Fact]
    public void Settings_become_the_publication()
    {
        var publication = PublicationFile.Parse(Good);
        publication.Address.AbsoluteUri.ShouldBe("https://light.example/");
        publication.TimeZone.Id.ShouldBe("America/New_York");
        publication.Series.ShouldHaveSingleItem().ShouldBe(new SeriesSettings("Night Watch", "night-watch", null, "watch"));
        publication.ListFor("Night watch")!.Id.ShouldBe("watch");
    }

    [Fact]
    public void A_list_may_have_digests()
    {
        PublicationFile.Parse(Good).Lists[0].Digest.ShouldBeNull();
        PublicationFile.Parse(Good + "\n    digest: daily").Lists[0].Digest
            .ShouldBe(new DigestSettings(DigestPace.Daily, new TimeOnly(7, 0), DayOfWeek.Monday));
        PublicationFile.Parse(Good + "\n    digest: weekly\n    digestDay: friday\n    digestAt: 16:30").Lists[0].Digest
            .ShouldBe(new DigestSettings(DigestPace.Weekly, new TimeOnly(16, 30), DayOfWeek.Friday));
    }

    [Theory]
    [InlineData("digest: hourly", "lists: digest is 'hourly'. Write daily or weekly")]
    [InlineData("digest: 1", "lists: digest is '1'")]
    [InlineData("digest: weekly\n    digestDay: someday", "lists: digestDay is 'someday'")]
    [InlineData("digest: weekly\n    digestAt: 7 o'clock", "lists: digestAt is '7 o'clock'. Write a time of day, such as '07:00'")]
    public void A_wrong_digest_is_named(string lines, string says) =>
        Should.Throw<PublicationException>(() => PublicationFile.Parse(Good + "\n    " + lines)).Message.ShouldContain(says);

    [Fact]
    public void The_setting_of_the_host_wins_over_the_address_in_the_file() =>
        PublicationFile.Parse(Good, "http://localhost:7071").Address.AbsoluteUri.ShouldBe("http://localhost:7071/");

    [Theory]
    [InlineData("title: The Harbour Light", "title:", "title is missing")]
    [InlineData("https://light.example", "light.example", "address is 'light.example'")]
    [InlineData("https://light.example", "https://light.example/blog/", "without a path")]
    [InlineData("America/New_York", "America/Nowhere", "timeZone is 'America/Nowhere'. Write an IANA time zone, such as America/New_York")]
    [InlineData("language: en", "language: 'en us'", "language is 'en us'")]
    [InlineData("desk@light.example", "the desk", "email is 'the desk'")]
    [InlineData("list: watch", "list: wach", "series: list is 'wach'")]
    [InlineData("id: watch", "id: Watch it", "lists: id is 'Watch it'")]
    [InlineData("title: The", "titel: The", "line 1")]
    [InlineData("title: The Harbour Light", "title: [", "line")]
    public void A_wrong_setting_is_named_with_an_example(string right, string wrong, string says) =>
        Should
            .Throw<PublicationException>(() => PublicationFile.Parse(Good.Replace(right, wrong, StringComparison.Ordinal)))
            .Message.ShouldContain(says);

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Should.Throw<PublicationException>(() => PublicationFile.Parse("description: nothing else")).Messages.Count.ShouldBe(5);

    [Fact]
    public void A_missing_file_is_named_with_the_setting_that_finds_it() =>
        Should
            .Throw<PublicationException>(() => PublicationFile.Load(new SiteOptions { Folder = "nowhere" }))
            .Message.ShouldContain("Site:Folder");

    [Fact]
    public void The_project_s_own_settings_are_right() => PublicationFile.Load(new SiteOptions()).ListFor("Sharper").ShouldNotBeNull();
}
