namespace Model;

/// <summary>The beginning of a text, cut at a word's end.</summary>
public static class Excerpt
{
    /// <summary>
    /// At most <paramref name="length"/> characters on one line, with an ellipsis if something was cut; null if there is no text.
    /// </summary>
    public static string? Of(string text, int length)
    {
        var line = string.Join(' ', text[..Math.Min(text.Length, length * 4)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
            return line.Length == 0 ? null : line;
        var end = line.LastIndexOf(' ', length - 1);
        return line[..(end > length / 2 ? end : length - 1)].TrimEnd(',', ';', ':', '-', ' ') + "…";
    }
}
