using System.Globalization;

namespace Manuscripts.Language;

/// <summary>Countries, and the cities that time zones are named after: where people write and speak, and no outlets.</summary>
internal static class PlaceNames
{
    private static readonly HashSet<string> More = new(StringComparer.OrdinalIgnoreCase)
    {
        "Europe", "Asia", "Africa", "America", "Americas", "Eurasia", "Britain", "England", "Scotland", "Wales", "Washington", "D.C.",
        "Beijing", "Delhi", "New Delhi", "Kiev", "Geneva", "Ottawa", "Canberra", "The Hague", "Hague", "Munich", "Davos", "Korea",
        "North Korea", "South Korea", "Russia", "Turkey", "Taiwan", "Indo-Pacific", "Arctic", "Pacific", "Atlantic", "Middle East",
        "Southeast Asia", "East Asia", "South Asia", "Central Asia", "Latin America", "Eastern Europe", "Western Europe", "Central Europe",
        "Central America", "North Africa", "West Africa", "East Africa", "South China Sea", "Persian Gulf", "Horn of Africa",
        "Taiwan Strait", "Black Sea", "White House", "Capitol Hill", "Capitol", "Pentagon", "Kremlin", "Congress", "Parliament", "Senate",
        "House", "NATO", "EU", "UN", "U.S.", "UK", "U.K.", "US", "European Union", "United Nations", "United States", "United Kingdom",
        "California", "Texas", "Florida", "New Mexico", "New Hampshire", "New Jersey", "New England", "New Orleans", "North Carolina",
        "South Carolina", "North Dakota", "South Dakota", "West Virginia", "Rhode Island", "Puerto Rico", "Virginia", "Ohio", "Oregon",
        "Nevada", "Arizona", "Colorado", "Wisconsin", "Minnesota", "Pennsylvania", "Massachusetts", "Connecticut", "Maryland", "Illinois",
        "Iowa", "Missouri", "Kansas", "Nebraska", "Oklahoma", "Arkansas", "Louisiana", "Mississippi", "Alabama", "Tennessee", "Kentucky",
        "Vermont", "Delaware", "Utah", "Idaho", "Montana", "Wyoming", "Alaska", "Hawaii", "New South Wales", "Nova Scotia", "Ontario",
        "Quebec", "British Columbia", "Alberta", "Queensland", "Bavaria", "Catalonia", "Andalusia", "Brittany", "Normandy", "Sicily",
        "Kaliningrad", "Brussels", "Strasbourg", "San Diego", "San Antonio", "New Haven", "Kansas City",
        "Salt Lake City", "Silicon Valley", "Wall Street", "Crimea", "Xinjiang", "Tibet", "Gaza", "West Bank", "Donbas",
        "São Paulo", "Rio de Janeiro", "San Francisco", "Los Angeles", "Oakland", "Odesa", "Odessa", "Mumbai", "Bengaluru", "Shenzhen",
        "Guangzhou", "Barcelona", "Milan", "Hamburg", "Frankfurt", "Lyon", "Marseille", "Geneva", "Edinburgh", "Glasgow", "Boston",
    };

    private static readonly Lazy<HashSet<string>> All = new(() =>
    {
        var all = new HashSet<string>(More, StringComparer.OrdinalIgnoreCase);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
            if (zone.Id.LastIndexOf('/') is var at and > 0)
                all.Add(zone.Id[(at + 1)..].Replace('_', ' '));
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
            all.Add(new RegionInfo(culture.Name).EnglishName);
        return all;
    });

    public static bool Contains(string name) => All.Value.Contains(name);
}
