using System.Globalization;
using Model;
using Pipeline.Newsletter.Digests;
using Pipeline.Newsletter.Mailings;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Newsletter;

/// <summary>Commentaries that go out together, by the publication's clock.</summary>
public sealed class DigestTests(AzuriteFixture azurite)
{
    private const string Reader = "ada@reader.example";

    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset OutageFrom = At(2026, 6, 10, 0, 5);
    private static readonly DateTimeOffset OutageUntil = At(2026, 6, 12, 0, 5);

    [Fact]
    public async Task What_is_new_goes_out_once_at_its_time_and_nothing_new_is_not_sent()
    {
        await using var room = await OpenAsync(new DigestSettings(DigestPace.Daily, new TimeOnly(7, 0), default));
        room.Clock.MoveTo(At(2026, 11, 2, 8, 0));
        await TickAsync(room);
        room.Shelf.PutCommentary(Ids.Mud, room.Clock.GetUtcNow());
        room.Shelf.PutCommentary(Ids.Silt, room.Clock.GetUtcNow());
        room.Clock.MoveTo(At(2026, 11, 3, 6, 59));
        await TickAsync(room);
        room.Post.Taken.ShouldBeEmpty();

        room.Clock.MoveTo(At(2026, 11, 3, 7, 0));
        await TickAsync(room);
        await TickAsync(room);

        var mail = room.Post.Taken.ShouldHaveSingleItem();
        mail.Subject!.ShouldContain(", and 1 more");
        mail.TextBody!.ShouldContain("/2026/11/silt-0000000002/");
        mail.HtmlBody!.ShouldContain("/2026/11/mud-0000000001/");
        (await room.ReportAsync(Ids.Mud)).Mailing.Reason.ShouldBe("digest");
        room.Clock.MoveTo(At(2026, 11, 4, 7, 0));
        await TickAsync(room);
        room.Post.Taken.Count.ShouldBe(1, "nothing was new");
    }

    [Fact]
    public async Task A_late_piece_with_an_early_date_is_in_the_next_and_what_was_declined_or_withdrawn_in_none()
    {
        await using var room = await OpenAsync(new DigestSettings(DigestPace.Daily, new TimeOnly(7, 0), default));
        await TickAsync(room);
        room.Clock.MoveTo(At(2026, 11, 10, 7, 0));
        await TickAsync(room);
        room.Shelf.PutCommentary(Ids.Back, At(2026, 11, 8, 0, 0));
        room.Shelf.PutCommentary(Ids.Ancient, At(2026, 10, 8, 0, 0));
        room.Shelf.PutCommentary(Ids.Declined, At(2026, 11, 10, 8, 0));
        room.Shelf.Set(Ids.Declined, head => head with { Newsletter = false });
        room.Shelf.PutCommentary(Ids.Gone, At(2026, 11, 10, 8, 0));
        room.Shelf.Set(Ids.Gone, LifecycleState.Withdrawn);
        room.Shelf.PutCommentary(Ids.Other, At(2026, 11, 10, 8, 0), series: "Tidewater");

        room.Clock.MoveTo(At(2026, 11, 11, 7, 0));
        await TickAsync(room);

        var digest = await room.ReportAsync((await room.ReportAsync(Ids.Back)).Mailing.Of!.Value);
        digest.Mailing.Pieces.ShouldBe([Ids.Other, Ids.Back]);
    }

    [Fact]
    public async Task A_piece_that_is_withdrawn_while_its_digest_is_sent_is_in_no_further_mail()
    {
        await using var room = await OpenAsync(new DigestSettings(DigestPace.Daily, new TimeOnly(7, 0), default));
        foreach (var reader in Recipients.InOneShard(4))
            await room.Subscribers.AddConfirmedAsync(reader, "daily", default);
        await room.Subscribers.UnsubscribeAsync("daily", Recipients.Key(Reader), default);
        await TickAsync(room);
        room.Shelf.PutCommentary(Ids.Mud, room.Clock.GetUtcNow());
        room.Shelf.PutCommentary(Ids.Silt, room.Clock.GetUtcNow());
        room.Post.Arriving = _ =>
        {
            room.Shelf.Set(Ids.Mud, LifecycleState.Withdrawn);
            room.Clock.Advance(Pipeline.Newsletter.Deliveries.Recipients.Fresh);
            return Task.CompletedTask;
        };
        room.Clock.MoveTo(At(2026, 11, 3, 7, 0));
        await TickAsync(room);
        await TickAsync(room);

        room.Post.Taken.Count.ShouldBe(4);
        room.Post.Taken.Count(mail => mail.HtmlBody!.Contains("mud-0000000001", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_dies_anywhere_neither_loses_a_piece_nor_brings_it_twice()
    {
        for (var death = 1; death <= 30; death++)
        {
            await using var room = await OpenAsync(new DigestSettings(DigestPace.Daily, new TimeOnly(7, 0), default));
            await TickAsync(room);
            room.Shelf.PutCommentary(Ids.Mud, room.Clock.GetUtcNow());
            room.Shelf.PutCommentary(Ids.Silt, room.Clock.GetUtcNow());
            room.Clock.MoveTo(At(2026, 11, 3, 7, 0));
            var survived = await DiesAsync(room, death);
            room.Clock.MoveTo(At(2026, 11, 4, 7, 0));
            await TickAsync(room);
            room.Clock.MoveTo(At(2026, 11, 5, 7, 0));
            await TickAsync(room);
            await room.Stage.ResumeStalledAsync(default);
            await TickAsync(room);

            foreach (var piece in (CommentaryId[])[Ids.Mud, Ids.Silt])
                Holding(room.Post.Taken, piece.ToString()).ShouldBe(1, $"{piece}, death {death}");
            if (survived)
                return;
        }
        Assert.Fail("The run never came to its end.");
    }

    /// <summary>
    /// By the minute hand, in tens, through what a year has of odd days: both changes of the clocks, two days in which nothing runs, and
    /// the turn of the year.
    /// </summary>
    [Theory]
    [InlineData("2026-02-25", 18)]
    [InlineData("2026-06-03", 14)]
    [InlineData("2026-10-22", 18)]
    [InlineData("2026-12-20", 16)]
    public async Task Through_odd_days_every_digest_is_at_its_local_time_and_every_piece_in_one(string first, int days)
    {
        await using var room = await OpenAsync(
            new DigestSettings(DigestPace.Daily, new TimeOnly(2, 30), default),
            new DigestSettings(DigestPace.Weekly, new TimeOnly(7, 0), DayOfWeek.Sunday));
        var day = DateOnly.Parse(first, CultureInfo.InvariantCulture);
        var start = At(day.Year, day.Month, day.Day, 0, 0);
        room.Clock.MoveTo(start);
        List<(string List, DateTimeOffset At)> sent = [];
        var pieces = 0;
        await TickAsync(room);
        // A week more without a piece, so that the last one comes into both.
        var (last, end) = (start.AddDays(days), start.AddDays(days + 8));
        for (var now = start.AddMinutes(10); now < end; now += TimeSpan.FromMinutes(10))
        {
            room.Clock.MoveTo(now);
            var local = TimeZoneInfo.ConvertTime(now, NewYork);
            if (now < last && Publishes(local))
                room.Shelf.PutCommentary(CommentaryId.Parse($"piece-{++pieces:D10}"), now);
            if (now >= OutageFrom && now < OutageUntil)
                continue;
            var (before, calls) = (room.Post.Taken.Count, room.Calls.Count);
            await room.Get<DigestMaker>().MakeDueAsync(default);
            if (room.Calls.Count > calls)
                await TickAsync(room);
            sent.AddRange(room.Post.Taken.Skip(before).Select(mail => (mail.Headers["List-Id"]!.Split(' ')[0], local)));
        }

        foreach (var list in (string[])["Daily", "Weekly"])
        {
            var mails = room.Post.Taken.Where(mail => mail.Headers["List-Id"]!.StartsWith(list, StringComparison.Ordinal)).ToList();
            for (var piece = 1; piece <= pieces; piece++)
                Holding(mails, $"piece-{piece:D10}/").ShouldBe(1, $"{list} {piece}");
        }
        HoldTimes(sent, DateOnly.FromDateTime(start.Date), DateOnly.FromDateTime(last.Date));
    }

    private static void HoldTimes(List<(string List, DateTimeOffset At)> sent, DateOnly first, DateOnly last)
    {
        var late = sent.Where(one => one.At >= OutageUntil && one.At < OutageUntil.AddMinutes(20)).ToList();
        late.Count(one => one.List == "Daily").ShouldBe(IsIn(6, 11) ? 1 : 0, "what two days missed goes out once, late");
        foreach (var (list, at) in sent.Except(late))
            at.TimeOfDay.ShouldBe(Appointed(list, at.Date), $"{list} on {at:yyyy-MM-dd}");
        sent.Where(one => one.List == "Weekly").ShouldAllBe(one => one.At.DayOfWeek == DayOfWeek.Sunday);
        sent.Count(one => one.List == "Daily" && one.At.Date == new DateTime(2026, 3, 8))
            .ShouldBe(IsIn(3, 8) ? 1 : 0, "on the day that has no half past two");
        sent.Count(one => one.List == "Daily" && one.At.Date == new DateTime(2026, 11, 1))
            .ShouldBe(IsIn(11, 1) ? 1 : 0, "on the day that has 25 hours");

        bool IsIn(int month, int day) => new DateOnly(2026, month, day) is var it && it >= first && it <= last;
    }

    private static TimeSpan Appointed(string list, DateTime day) =>
        list == "Weekly" ? new TimeSpan(7, 0, 0)
        : day == new DateTime(2026, 3, 8) ? new TimeSpan(3, 0, 0)
        : new TimeSpan(2, 30, 0);

    private static int Holding(IEnumerable<MimeKit.MimeMessage> mails, string text) =>
        mails.Count(mail => mail.HtmlBody!.Contains(text, StringComparison.Ordinal));

    /// <summary>Every third day at noon, and on the eve of each change of the clocks and of the outage.</summary>
    private static bool Publishes(DateTimeOffset local) =>
        local.TimeOfDay == TimeSpan.FromHours(12)
        && (local.DayOfYear % 3 == 0 || (local.Month, local.Day) is (3, 7) or (10, 31) or (6, 9) or (6, 10));

    private Task<Mailroom> OpenAsync(DigestSettings daily, DigestSettings? weekly = null) => OpenAsync(
        TestPublication.Instance with
        {
            TimeZone = NewYork,
            Lists =
            [
                new NewsletterList("daily", "Daily", null, daily),
                .. weekly is null ? [] : (NewsletterList[])[new NewsletterList("weekly", "Weekly", null, weekly)],
            ],
            Series = [],
        });

    private async Task<Mailroom> OpenAsync(Publication publication)
    {
        var room = await Mailroom.OpenAsync(azurite, publication);
        foreach (var list in publication.Lists)
            await room.Subscribers.AddConfirmedAsync(Reader, list.Id, default);
        return room;
    }

    /// <summary>Makes what is due, and works off what that leads to.</summary>
    private static async Task TickAsync(Mailroom room)
    {
        await room.Get<DigestMaker>().MakeDueAsync(default);
        var queue = room.Outside().Queues.GetQueueClient(Pipeline.Storage.Queues.Newsletter);
        await queue.ClearMessagesAsync();
        foreach (var active in await room.Get<MailingStore>().ActiveAsync(default))
            await room.MailAsync(active.Id);
    }

    private static async Task<bool> DiesAsync(Mailroom room, int call)
    {
        await using var process = room.Another();
        using var death = new CancellationTokenSource();
        process.Calls.Before = (number, _) =>
        {
            if (number == call)
                death.Cancel();
        };
        try
        {
            await process.Get<DigestMaker>().MakeDueAsync(death.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute)
    {
        var local = new DateTime(year, month, day, hour, minute, 0);
        return new DateTimeOffset(local, NewYork.GetUtcOffset(local)).ToUniversalTime();
    }
}
