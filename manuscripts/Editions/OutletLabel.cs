namespace Manuscripts.Editions;

/// <summary>A label such as "Foreign Waters | Who Owns the Bottom" over an item: where it appeared, before a bar.</summary>
internal static class OutletLabel
{
    private const int MaxWords = 6;

    /// <summary>The outlet in brackets that a text begins with, "(Foreign Waters) …"; null if it begins with none.</summary>
    /// <param name="afterNames">Whether names stand before it, so that it is no person.</param>
    public static string? InBrackets(string text, bool afterNames = false)
    {
        var end = text.IndexOf(')', StringComparison.Ordinal);
        return text.StartsWith('(') && end is > 2 and < 60 && char.IsUpper(text[1])
            && Metadata.WrittenDate.Without(MonthEnd(text[1..end])) is var name && name.Count(char.IsLetter) > 2
            && name.Split(' ').Length <= MaxWords && !name.Any(char.IsDigit) && (afterNames || Attributions.KnownOutlets.Contains(name)
                || !Metadata.PersonName.Fits(name))
            ? name
            : null;
    }

    /// <summary>The same at a text's end, "… (Foreign Waters)."; null if it ends with none.</summary>
    public static string? InClosingBrackets(string text)
    {
        var bare = text.TrimEnd('.', ' ');
        return bare.EndsWith(')') && bare.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at
            && InBrackets(bare[(at + 1)..]) is { } name
            && name.Split(' ').Where(word => word.Length > 3).All(word => char.IsUpper(word[0]))
            ? name
            : null;
    }

    /// <summary>"The Price of a Pier (Foreign Waters)" parted so, if the outlet is known: brackets may hold anything.</summary>
    public static (string Title, string? Outlet) SplitBrackets(string title) =>
        InClosingBrackets(title) is { } outlet && Attributions.KnownOutlets.Contains(outlet)
            ? (title[..title.LastIndexOf(" (", StringComparison.Ordinal)].Trim(), outlet)
            : (title, null);

    /// <summary>"CNAS", "CNAS Report": the house, in capitals, with or without what the piece is.</summary>
    private static bool IsOfHouse(string label) =>
        label.StartsWith("Around the ", StringComparison.Ordinal) || label.StartsWith("From the ", StringComparison.Ordinal)
        || !Attributions.KnownOutlets.Contains(label) && label.Split(' ') is [var house, .. var kind] && house.Length is > 2 and < 7
        && house.All(char.IsUpper) && (kind.Length == 0 || Attributions.MediumWords.Is(string.Join(' ', kind)));

    private static string MonthEnd(string text) =>
        text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var at && Metadata.WrittenDate.IsMonth(text[(at + 2)..])
            ? text[..at] : text;

    /// <summary>The title without the label, and the label; the title as it is if it has none.</summary>
    /// <param name="afterKind">Whether a word for its kind stood before: "Podcast | Side Channel | Dust": one word is a title then.</param>
    public static (string Title, string? Outlet) Split(string title, bool afterKind = false)
    {
        var bar = title.IndexOf(" | ", StringComparison.Ordinal);
        if (bar <= 1 || title.IndexOf(" | ", bar + 3, StringComparison.Ordinal) > 0)
            return (title, null);
        var (label, rest) = (title[..bar].Trim(), title[(bar + 3)..].Trim());
        return
            char.IsUpper(label[0])
            && label.Split(' ').Length <= MaxWords
            && !label.Any(char.IsDigit)
            && (afterKind || rest.Contains(' '))
            && (afterKind || rest.Length > label.Length / 2 || Attributions.KnownOutlets.Contains(label))
            ? (rest, IsOfHouse(label) || SectionNames.IsUsual(label) ? null : label)
            : (title, null);
    }
}
