namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function by the clock.</summary>
/// <param name="schedule">An NCRONTAB expression with six fields, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
