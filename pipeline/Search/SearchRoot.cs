using Model;
using Pipeline.Storage;

namespace Pipeline.Search;

/// <summary>The directory that the script reads first.</summary>
/// <param name="Layout">Of all that it names.</param>
/// <param name="Volumes">Oldest first.</param>
/// <param name="Open">Parts that are to be read whole.</param>
public sealed record SearchRoot(int Layout, IReadOnlyList<NamedVolume> Volumes, IReadOnlyList<string> Open)
{
    /// <summary>The directory of some volumes, where some parts are out.</summary>
    public static SearchRoot Of(IReadOnlyList<(string Name, WordsDirectory Directory)> volumes, IReadOnlyList<PartName> parts)
    {
        var closed = volumes.SelectMany(volume => volume.Directory.Parts).Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        return new SearchRoot(
            WordsFile.Layout,
            [.. volumes.Select(volume => NamedVolume.Of(volume.Name, volume.Directory))],
            [.. parts.Select(part => part.ToString()).Where(part => !closed.Contains(part))]);
    }

    /// <summary>The root that stands; null for none, or one of another layout.</summary>
    public static SearchRoot? Read(StoredBlob? file) =>
        file is not null && CanonicalJson.Read<SearchRoot>(file.Content) is { Layout: WordsFile.Layout } root ? root : null;
}

/// <summary>A volume as the script has to know it.</summary>
/// <param name="Tag">Of its words' file.</param>
/// <param name="Pieces">How many it holds.</param>
/// <param name="Months">The months of its parts, oldest first, each with how many parts it has.</param>
/// <param name="Start">Where the first stretch begins in the file.</param>
public sealed record NamedVolume(
    string Name, string Tag, int Pieces, IReadOnlyList<MonthParts> Months, int Start,
    Stretches Words, Stretches ByBeginning, Stretches ByEnd)
{
    public static NamedVolume Of(string name, WordsDirectory words) => new(
        name, words.Tag, words.Parts.Sum(part => part.Pieces),
        [.. words.Parts.GroupBy(part => PartName.Parse(part.Name).Month).Select(month => new MonthParts(month.Key, month.Count()))],
        words.Start, words.Words, words.ByBeginning!, words.ByEnd!);
}

/// <summary>How many parts of a month are closed.</summary>
public sealed record MonthParts(string Month, int Parts);
