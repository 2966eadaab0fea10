namespace Pipeline.Catalog.Listings;

/// <summary>How listings gather their changes.</summary>
public sealed class ListingsOptions
{
    public const string Section = "Listings";

    /// <summary>
    /// How long, at the most, a listing gathers changes while much is published, in whole seconds. One second: a bulk gathers no longer
    /// than a piece by itself.
    /// </summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsValid => LongestWait >= TimeSpan.FromSeconds(1) && LongestWait <= TimeSpan.FromMinutes(5);
}
