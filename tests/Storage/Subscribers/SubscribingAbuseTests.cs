using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>What becomes of too many requests, of programs, and of what makes no sense.</summary>
public sealed class SubscribingAbuseTests(AzuriteFixture azurite)
{
    private const string Ada = "Ada.L@reader.example";

    [Fact]
    public async Task An_address_gets_three_such_mails_a_day_and_the_answer_stays_the_same()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
            answers.Add((await new Visitor(room, $"198.51.100.{i}").SubscribeAsync(Ada)).Html);
        room.Post.Taken.Count.ShouldBe(3);
        answers.Distinct().ShouldHaveSingleItem();

        room.Clock.Advance(TimeSpan.FromDays(1));
        await new Visitor(room).SubscribeAsync(Ada);
        room.Post.Taken.Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_limit_counts_a_mailbox_over_all_lists_and_tags()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        for (var i = 0; i < 8; i++)
            await new Visitor(room, $"198.51.100.{i}").SubscribeAsync($"ada+{i}@reader.example", i % 2 == 0 ? Mailroom.List : "tides");
        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Mails_that_could_not_be_sent_do_not_use_up_the_limit()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Post.IsDown = true;
        for (var i = 0; i < 4; i++)
            (await new Visitor(room).SubscribeAsync(Ada)).Status.ShouldBe(503);
        room.Post.IsDown = false;
        (await new Visitor(room).SubscribeAsync(Ada)).Status.ShouldBe(200);
        room.Post.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_takes_the_same_time_whether_a_mail_is_sent_or_not()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Subscribe:AnswerStep", "00:00:01"));
        List<TimeSpan> took = [];
        for (var i = 0; i < 5; i++)
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            await new Visitor(room, $"198.51.100.{i}").SubscribeAsync(Ada);
            took.Add(System.Diagnostics.Stopwatch.GetElapsedTime(started));
        }
        room.Post.Taken.Count.ShouldBe(3);
        took.ShouldAllBe(span => span >= TimeSpan.FromSeconds(0.99));
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_to_wait_whatever_it_says_it_is()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Subscribe:RequestsPerClient", "4"));
        for (var i = 0; i < 4; i++)
            (await new Visitor(room).SubscribeAsync($"reader{i}@reader.example")).Status.ShouldBe(200);
        (await new Visitor(room).SubscribeAsync("reader9@reader.example")).Status.ShouldBe(429);
        (await new Visitor(room, "198.51.100.8").SubscribeAsync("reader9@reader.example")).Status.ShouldBe(200);
        room.Clock.Advance(TimeSpan.FromHours(1));
        (await new Visitor(room).SubscribeAsync("reader8@reader.example")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Programs_that_fill_the_trap_are_thanked_and_ignored()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await new Visitor(room).SubscribeAsync(Ada, website: "https://pills.example")).Html.ShouldContain("look into your inbox");
        room.Post.Taken.ShouldBeEmpty();
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("ada@reader.example\r\nBcc: x@y.example", Mailroom.List)]
    [InlineData("not an address", Mailroom.List)]
    [InlineData("ada@reader.example", "no-such-list")]
    public async Task What_makes_no_sense_is_refused_in_words(string email, string list)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var page = await new Visitor(room).SubscribeAsync(email, list);
        page.Status.ShouldBe(400);
        page.Html.ShouldContain("Please go back");
        room.Post.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everybody_is_told_when_no_mail_can_be_sent()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Post.IsDown = true;
        (await new Visitor(room).SubscribeAsync(Ada)).Status.ShouldBe(503);
        room.Log.Lines.ShouldNotContain(line => line.Contains("reader.example", StringComparison.Ordinal));
    }
}
