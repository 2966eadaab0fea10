using System.Globalization;

namespace Manuscripts.Readers.Html;

/// <summary>The day that many sites write into the addresses of their pages: /2018/04/05/ or /2018-04-05-.</summary>
internal static class DateInAddress
{
    public static string? Find(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var numbers = uri.AbsolutePath.Split('/', '-', '_');
        for (var at = 0; at + 2 < numbers.Length; at++)
            if (
                numbers[at].Length == 4
                && numbers[at + 1].Length == 2
                && numbers[at + 2].Length == 2
                && DateOnly.TryParseExact(
                    $"{numbers[at]}-{numbers[at + 1]}-{numbers[at + 2]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out var date)
                && date.Year is > 1990 and < 2100
            )
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return null;
    }
}
