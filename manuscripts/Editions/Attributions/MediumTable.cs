using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>Words and the medium that each says, whatever their case.</summary>
internal static class MediumTable
{
    /// <param name="separator">What parts the words of a row.</param>
    public static Dictionary<string, Medium?> Of(char separator, params ReadOnlySpan<(Medium? Medium, string Words)> rows)
    {
        var all = new Dictionary<string, Medium?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (medium, words) in rows)
            foreach (var word in words.Split(separator))
                all[word] = medium;
        return all;
    }
}
