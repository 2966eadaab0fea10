using Local.Host.Timers;
using Local.Settings;

namespace Tests.Unit.Local;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-23T10:05:00Z")]
    [InlineData("30 * * * * *", "2026-11-23T10:01:30Z")]
    [InlineData("0 0 2 * * *", "2026-11-24T02:00:00Z")]
    [InlineData("0 0 9 1 1 *", "2027-01-01T09:00:00Z")]
    [InlineData("0 0 9 * * MON", "2026-11-30T09:00:00Z")]
    [InlineData("*/5 * * * *", "2026-11-23T10:05:00Z")]
    public void The_next_time_is_in_UTC_and_after_the_given_one(string expression, string next) =>
        new Schedule(expression).After(new DateTimeOffset(2026, 11, 23, 11, 1, 0, TimeSpan.FromHours(1)))
            .ShouldBe(DateTimeOffset.Parse(next));

    [Fact]
    public void A_schedule_that_is_over_has_no_next_time() =>
        new Schedule("0 0 0 31 2 *").After(DateTimeOffset.UnixEpoch).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("every minute")]
    [InlineData("61 * * * * *")]
    public void A_wrong_expression_is_refused_with_an_example(string expression) =>
        Should.Throw<SettingException>(() => new Schedule(expression)).Message.ShouldContain("0 */5 * * * *");
}
