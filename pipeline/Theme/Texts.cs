using System.Reflection;
using Model;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Pipeline.Theme;

/// <summary>
/// The words of the pages around pieces, in the publication's language: <c>Texts/{language}.yml</c>, and over it
/// <c>texts/{language}.yml</c> of the site's folder. What neither has is English.
/// </summary>
public static class Texts
{
    private const string Resource = "texts/";
    private const string English = "en";

    private static readonly Assembly Own = typeof(Texts).Assembly;

    /// <summary>The texts of a language; those of <c>pt</c> serve <c>pt-BR</c> as well.</summary>
    /// <param name="folder">The site's folder of texts; need not exist.</param>
    /// <exception cref="InvalidDataException">A file there is no list of names and texts, or names one that there is not.</exception>
    public static IReadOnlyDictionary<string, string> Load(string language, string folder)
    {
        var texts = InEnglish();
        foreach (var name in new[] { language.Split('-')[0].ToLowerInvariant(), language }.Distinct(StringComparer.Ordinal))
        {
            foreach (var (key, text) in BuiltIn(name) ?? [])
                texts[key] = text;
            foreach (var (key, text) in Given(Path.Combine(folder, name + ".yml"), texts))
                texts[key] = text;
        }
        return texts;
    }

    // What kinds of listing are called stands in their table: a new one needs no other place to be shown.
    private static Dictionary<string, string> InEnglish()
    {
        var texts = BuiltIn(English)!;
        foreach (var form in ListingForm.All.Where(form => form.Folder.Length > 0))
            foreach (var name in new[] { form.Label, char.ToUpperInvariant(form.Folder[0]) + form.Folder[1..] })
                texts[name.ToLowerInvariant()] = name;
        return texts;
    }

    private static Dictionary<string, string>? BuiltIn(string language)
    {
        using var stream = Own.GetManifestResourceStream($"{Resource}{language}.yml");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return new Deserializer().Deserialize<Dictionary<string, string>>(reader);
    }

    private static Dictionary<string, string> Given(string file, Dictionary<string, string> known)
    {
        if (!File.Exists(file))
            return [];
        try
        {
            var given = new Deserializer().Deserialize<Dictionary<string, string>?>(File.ReadAllText(file)) ?? [];
            return given.Keys.FirstOrDefault(key => !known.ContainsKey(key)) is { } unknown
                ? throw new InvalidDataException($"{Path.GetFileName(file)}: there is no text '{unknown}'.")
                : given;
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}");
        }
    }
}
