namespace Pipeline.Publications;

/// <summary>The settings <c>Site:*</c>: where the publication's own files are, and where readers reach the site.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// The folder with <c>publication.yml</c> and <c>theme/</c>. Empty for <c>site</c> beside the app, or in a folder above it.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Wins over the address in <c>publication.yml</c>; such as <c>http://localhost:7071/</c>.</summary>
    public string? Address { get; set; }
}
