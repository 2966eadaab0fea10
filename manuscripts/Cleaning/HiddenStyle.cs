namespace Manuscripts.Cleaning;

/// <summary>Whether declarations of CSS make an element invisible.</summary>
internal static class HiddenStyle
{
    public static bool Fits(string style)
    {
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(range);
            var colon = declaration.IndexOf(':');
            if (colon <= 0)
                continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (
                Is(name, "display") && Begins(value, "none")
                || Is(name, "visibility") && (Begins(value, "hidden") || Begins(value, "collapse"))
                || Is(name, "mso-hide") && Begins(value, "all")
                || Is(name, "font-size") && IsNothing(value)
            )
                return true;
        }

        return false;
    }

    private static bool IsNothing(ReadOnlySpan<char> value) =>
        value.Length is > 0 and <= 4 && value[0] == '0' && !value.ContainsAnyInRange('1', '9');

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> text, string value) => text.StartsWith(value, StringComparison.OrdinalIgnoreCase);
}
