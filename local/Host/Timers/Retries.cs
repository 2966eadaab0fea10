using System.Globalization;
using System.Reflection;
using Local.Host.Functions;
using Local.Host.Settings;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Timers;

/// <summary>How often and after what delay a failed timer function runs again.</summary>
internal readonly record struct Retries(int Count, TimeSpan Delay)
{
    /// <exception cref="SettingException">The delay is no time span, or the function is not run by a timer.</exception>
    public static Retries Of(FunctionMethod function)
    {
        if (function.Method.GetCustomAttribute<FixedDelayRetryAttribute>() is not { } retry)
            return default;
        if (function.Trigger is not TimerTriggerAttribute)
            throw new SettingException($"The function '{function.Name}' has a retry attribute, which only a timer function may have (AZFW0012).");
        return TimeSpan.TryParse(retry.DelayInterval, CultureInfo.InvariantCulture, out var delay)
            ? new(retry.MaxRetryCount, delay)
            : throw new SettingException($"The function '{function.Name}' has the retry delay '{retry.DelayInterval}'; it must be a time span, such as 00:00:10.");
    }
}
