using Cronos;
using Local.Settings;

namespace Local.Host.Timers;

/// <summary>An NCRONTAB expression: seconds, minutes, hours, day of the month, month, day of the week, in UTC.</summary>
internal sealed class Schedule
{
    private readonly CronExpression _expression;

    /// <exception cref="SettingException">It is none.</exception>
    public Schedule(string expression)
    {
        try
        {
            // Five fields are allowed by the real host too: then the second is 0.
            var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            _expression = CronExpression.Parse(expression, fields == 5 ? CronFormat.Standard : CronFormat.IncludeSeconds);
        }
        catch (CronFormatException e)
        {
            throw new SettingException(
                $"'{expression}' is no schedule; it needs six fields, such as '0 */5 * * * *' for every five minutes. {e.Message}", e);
        }
    }

    /// <summary>The next time after an instant; null if there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset instant) => _expression.GetNextOccurrence(instant, TimeZoneInfo.Utc);
}
