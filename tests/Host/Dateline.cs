using System.Globalization;

namespace Tests.Host;

/// <summary>The day that drafts are dated, yesterday: an edition of more than a week ago would not be mailed.</summary>
internal static class Dateline
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly DateTimeOffset Day = Now.AddDays(-1);

    /// <summary>As front matter has it.</summary>
    public static string Date { get; } = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As an address has it, such as <c>2026/11</c>.</summary>
    public static string Month { get; } = Day.ToString("yyyy'/'MM", CultureInfo.InvariantCulture);

    /// <summary>The same of today, for what comes out today: on the first of a month it stands in another month than the others.</summary>
    public static (string Date, string Month) Today { get; } = (
        Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Now.ToString("yyyy'/'MM", CultureInfo.InvariantCulture));
}
