using Model;

namespace Manuscripts.Metadata;

/// <summary>Which number comes first in a date such as 03/04/2026.</summary>
internal enum DayOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

internal static class DayOrders
{
    /// <summary>As the publication's language writes dates. English without a country could mean either.</summary>
    public static DayOrder DayOrder(this Publication publication)
    {
        var parts = publication.Language.Split('-');
        var country = parts.Skip(1).FirstOrDefault(part => part.Length == 2)?.ToUpperInvariant();
        return country switch
        {
            "US" or "PH" or "FM" or "PW" => Metadata.DayOrder.MonthFirst,
            null when parts[0].Equals("en", StringComparison.OrdinalIgnoreCase) => Metadata.DayOrder.Unknown,
            _ => Metadata.DayOrder.DayFirst,
        };
    }
}
