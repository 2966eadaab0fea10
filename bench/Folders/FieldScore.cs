namespace Bench.Folders;

/// <summary>How many facts were right, left empty, or wrong.</summary>
internal sealed class FieldScore
{
    public int Right { get; private set; }

    public int Empty { get; private set; }

    public int Wrong { get; private set; }

    public int Expected => Right + Empty + Wrong;

    public double Share => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>Compares by letters and digits alone; where nothing is expected, nothing may be found.</summary>
    public void Add(string? expected, string? found)
    {
        var (want, got) = (Plain(expected), Plain(found));
        if (want.Length == 0 && got.Length == 0)
            return;
        if (want == got)
            Right++;
        else if (got.Length == 0)
            Empty++;
        else
            Wrong++;
    }

    private static string Plain(string? text) => new([.. (text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
