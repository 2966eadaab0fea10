namespace Model;

/// <summary>How often a list's commentaries go out together.</summary>
public enum DigestPace
{
    Daily,
    Weekly,
}

/// <summary>When a list's commentaries go out together, in the publication's time zone.</summary>
/// <param name="At">The time of day.</param>
/// <param name="Day">The day of the week; of no meaning for a daily one.</param>
public sealed record DigestSettings(DigestPace Pace, TimeOnly At, DayOfWeek Day);
