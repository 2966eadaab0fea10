namespace Manuscripts.Editions;

/// <summary>A label such as "Foreign Waters | Who Owns the Bottom" over an item: where it appeared, before a bar.</summary>
internal static class OutletLabel
{
    private const int MaxWords = 6;

    /// <summary>The title without the label, and the label; the title as it is if it has none.</summary>
    public static (string Title, string? Outlet) Split(string title)
    {
        var bar = title.IndexOf(" | ", StringComparison.Ordinal);
        if (bar <= 1 || title.IndexOf(" | ", bar + 3, StringComparison.Ordinal) > 0)
            return (title, null);
        var (label, rest) = (title[..bar].Trim(), title[(bar + 3)..].Trim());
        return
            char.IsUpper(label[0])
            && label.Split(' ').Length <= MaxWords
            && !label.Any(char.IsDigit)
            && rest.Contains(' ')
            && rest.Length > label.Length / 2
            ? (rest, label)
            : (title, null);
    }
}
