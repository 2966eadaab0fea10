using Model;

namespace Tests.Unit.Newsletter;

internal static class Publications
{
    public static readonly Publication Harbour = new()
    {
        Title = "The Breakwater",
        Description = "Commentary on harbours.",
        Address = new Uri("https://breakwater.example/"),
        Language = "en",
        TimeZone = TimeZoneInfo.Utc,
        Email = "editors@breakwater.example",
        PostalAddress = "1 Quay Street, Harbourtown",
        Series = [new SeriesSettings("Tidewater", "tidewater", null, "coast")],
        Lists = [new NewsletterList("weekly", "Breakwater Weekly", null), new NewsletterList("coast", "Küste & Coast", null)],
    };
}
