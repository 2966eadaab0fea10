namespace Pipeline.Site;

/// <summary>Where an address of the site is kept among its files.</summary>
public static class SitePath
{
    private const string Index = "index.html";

    /// <summary>
    /// The page at an address: <c>2026/11/a-title/index.html</c> for <c>/2026/11/a-title/</c>, itself for <c>/feed.xml</c>.
    /// </summary>
    public static string Of(string address) => address.EndsWith('/') ? address.TrimStart('/') + Index : address.TrimStart('/');
}
