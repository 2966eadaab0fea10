namespace Tests.Samples;

/// <summary>A site's folder that knows two authors.</summary>
internal static class SampleAuthors
{
    /// <summary>Writes it anew, and gives its theme's folder, which is empty.</summary>
    public static string Write()
    {
        var site = Directory.CreateTempSubdirectory("site-").FullName;
        var authors = Directory.CreateDirectory(Path.Combine(site, "authors")).FullName;
        File.WriteAllBytes(Path.Combine(authors, "ada.jpg"), SamplePictures.Photograph(5, 600, 800).Bytes.ToArray());
        File.WriteAllText(
            Path.Combine(authors, "ada-quill.md"),
            """
            ---
            role: Harbour historian at the Meridian Institute
            picture: ada.jpg
            fediverse: "@ada@social.example"
            links:
              Website: https://quill.example/
              Mastodon: https://social.example/@ada
            ---
            Ada Quill reads harbour books. She wrote *The Clerks of the Mole* and lives in Port Ellery.
            """);
        File.WriteAllText(Path.Combine(authors, "bertrand-osei.md"), "---\nrole: Economist\n---\nBertrand Osei counts ships.\n");
        return Path.Combine(site, "theme");
    }
}
