using Model;

namespace Tests.Storage.Pipelines;

/// <summary>An invented publication, so that tests do not depend on the one in site/.</summary>
internal static class TestPublication
{
    public static readonly Publication Instance = new()
    {
        Title = "The Breakwater",
        Description = "Commentary on harbours and what passes through them.",
        Address = new Uri("https://breakwater.example/"),
        Language = "en",
        TimeZone = TimeZoneInfo.Utc,
        Publisher = "The Breakwater Trust",
        Email = "editors@breakwater.example",
        PostalAddress = "1 Quay Street, Harbourtown",
        Series =
        [
            new SeriesSettings("Tidewater", "tidewater", "Short pieces on long coasts.", null),
            new SeriesSettings("Sharper", "sharper", null, "sharper"),
        ],
        Lists =
        [
            new NewsletterList("sharper", "Sharper", "Every edition of Sharper."),
            new NewsletterList("tides", "Tides", "Now and then."),
        ],
    };
}
