namespace Pipeline.Search;

/// <summary>The directory that the script reads first.</summary>
/// <param name="Tag">Of the words' file; empty for none.</param>
/// <param name="Pieces">How many pieces the words' file holds.</param>
/// <param name="Months">The months of its parts, oldest first, each with how many parts it has.</param>
/// <param name="Open">Parts that are to be read whole.</param>
public sealed record SearchRoot(
    string Tag, int Pieces, IReadOnlyList<MonthParts> Months, IReadOnlyList<string> Open,
    Stretches Words, Stretches ByBeginning, Stretches ByEnd)
{
    /// <summary>The directory of a words' file, where some parts are out.</summary>
    public static SearchRoot Of(WordsDirectory words, IReadOnlyList<PartName> parts)
    {
        var closed = words.Parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        return new SearchRoot(
            words.Tag,
            words.Parts.Sum(part => part.Pieces),
            [.. words.Parts.GroupBy(part => PartName.Parse(part.Name).Month).Select(month => new MonthParts(month.Key, month.Count()))],
            [.. parts.Select(part => part.ToString()).Where(part => !closed.Contains(part))],
            words.Words, words.ByBeginning!, words.ByEnd!);
    }
}

/// <summary>How many parts of a month are closed.</summary>
public sealed record MonthParts(string Month, int Parts);
