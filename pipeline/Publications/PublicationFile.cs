using Model;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Pipeline.Publications;

/// <summary>Reads <c>site/publication.yml</c>.</summary>
public static class PublicationFile
{
    /// <summary>The publication's settings, checked.</summary>
    /// <exception cref="PublicationException">The file is missing or a setting in it is wrong.</exception>
    public static Publication Load(SiteOptions options)
    {
        var file = SiteFolder.Find(options).PublicationFile;
        if (!File.Exists(file))
            throw new PublicationException([
                $"There is no settings file '{file}'. Write it, or set Site:Folder (Site__Folder) to the folder that holds "
                + "publication.yml.",
            ]);
        return Parse(File.ReadAllText(file), options.Address);
    }

    /// <summary>Reads the settings from text.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="address">Wins over the address in the text, unless empty.</param>
    /// <exception cref="PublicationException">A setting is wrong.</exception>
    public static Publication Parse(string yaml, string? address = null)
    {
        var settings = Read(yaml);
        if (!string.IsNullOrWhiteSpace(address))
            settings.Address = address;
        return new PublicationReader(settings).Read();
    }

    private static PublicationSettings Read(string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
                .Deserialize<PublicationSettings?>(yaml) ?? new PublicationSettings();
        }
        catch (YamlException e)
        {
            throw new PublicationException([$"publication.yml, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}"]);
        }
    }
}
