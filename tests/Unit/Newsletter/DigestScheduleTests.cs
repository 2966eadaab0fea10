using Model;
using Pipeline.Newsletter.Digests;

namespace Tests.Unit.Newsletter;

/// <summary>When a digest is due, by the clock on the publication's wall.</summary>
public sealed class DigestScheduleTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-01-15T11:59:00Z", "2026-01-14T12:00:00Z")]
    [InlineData("2026-01-15T12:00:00Z", "2026-01-15T12:00:00Z")]
    [InlineData("2026-07-15T11:00:00Z", "2026-07-15T11:00:00Z")]
    [InlineData("2026-03-08T11:00:00Z", "2026-03-08T11:00:00Z")]
    [InlineData("2026-11-01T11:59:00Z", "2026-10-31T11:00:00Z")]
    public void A_daily_one_is_at_its_local_time_in_summer_and_winter(string now, string due) =>
        Last(new DigestSettings(DigestPace.Daily, new TimeOnly(7, 0), default), now).ShouldBe(At(due));

    [Theory]
    [InlineData("2026-03-08T06:59:59Z", "2026-03-07T07:30:00Z")]
    [InlineData("2026-03-08T07:00:00Z", "2026-03-08T07:00:00Z")]
    [InlineData("2026-03-09T06:30:00Z", "2026-03-09T06:30:00Z")]
    public void A_time_that_the_leap_leaves_out_is_the_first_minute_after_it(string now, string due) =>
        Last(new DigestSettings(DigestPace.Daily, new TimeOnly(2, 30), default), now).ShouldBe(At(due));

    [Theory]
    [InlineData("2026-11-01T05:30:00Z")]
    [InlineData("2026-11-01T06:30:00Z")]
    [InlineData("2026-11-02T06:29:00Z")]
    public void A_time_that_comes_twice_is_the_first(string now) =>
        Last(new DigestSettings(DigestPace.Daily, new TimeOnly(1, 30), default), now).ShouldBe(At("2026-11-01T05:30:00Z"));

    [Fact]
    public void A_weekly_one_is_on_its_day() =>
        Last(new DigestSettings(DigestPace.Weekly, new TimeOnly(7, 0), DayOfWeek.Monday), "2026-11-29T12:00:00Z")
            .ShouldBe(At("2026-11-23T12:00:00Z"));

    [Theory]
    [InlineData(DigestPace.Weekly, "2026-11-23T12:00:00Z", "2026-11-30T12:00:00Z")]
    [InlineData(DigestPace.Daily, "2026-11-29T11:59:00Z", "2026-11-29T12:00:00Z")]
    public void The_next_one_is_after_now(DigestPace pace, string now, string due) =>
        DigestSchedule.Next(new DigestSettings(pace, new TimeOnly(7, 0), DayOfWeek.Monday), NewYork, At(now)).At.ShouldBe(At(due));

    private static DateTimeOffset Last(DigestSettings settings, string now) => DigestSchedule.Last(settings, NewYork, At(now)).At;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
