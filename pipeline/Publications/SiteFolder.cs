namespace Pipeline.Publications;

/// <summary>The folder that holds the publication's settings and its own templates and assets.</summary>
public sealed record SiteFolder(string Path)
{
    private const string Name = "site";

    /// <summary>The settings file.</summary>
    public string PublicationFile => System.IO.Path.Combine(Path, "publication.yml");

    /// <summary>The folder whose files win over the built-in templates and assets of the same name.</summary>
    public string Theme => System.IO.Path.Combine(Path, "theme");

    /// <summary>The folder with what is known of authors, <c>{slug}.md</c>, and their pictures.</summary>
    public string Authors => System.IO.Path.Combine(Path, "authors");

    /// <summary>The folder with the words of the pages around pieces, <c>{language}.yml</c>, over the built-in ones.</summary>
    public string Texts => System.IO.Path.Combine(Path, "texts");

    /// <summary>The folder the settings name, or the nearest <c>site</c> from the app's own folder upwards.</summary>
    public static SiteFolder Find(SiteOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Folder))
            return new SiteFolder(System.IO.Path.GetFullPath(options.Folder));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = new SiteFolder(System.IO.Path.Combine(folder.FullName, Name));
            if (File.Exists(candidate.PublicationFile))
                return candidate;
        }
        return new SiteFolder(System.IO.Path.Combine(AppContext.BaseDirectory, Name));
    }
}
