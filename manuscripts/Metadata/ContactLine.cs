namespace Manuscripts.Metadata;

/// <summary>A line by which somebody can be reached: "Direct line 01271 555 036", "ada@example.org".</summary>
internal static class ContactLine
{
    private const int LeastDigits = 7;

    /// <summary>Whether a line has an address's sign, or a telephone number's digits; how long it may be its caller knows.</summary>
    public static bool HasMeans(string line) =>
        line.Contains('@', StringComparison.Ordinal) || line.Count(char.IsAsciiDigit) >= LeastDigits;
}
