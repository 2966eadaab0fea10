namespace Manuscripts.Metadata;

/// <summary>What stands in a row of a desk's form.</summary>
internal static class FormRow
{
    /// <summary>"3. Proposed headline:": the label without its number and colon.</summary>
    public static string Name(string label)
    {
        var text = label.Trim().TrimEnd(':');
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && digits + 1 < text.Length && text[digits] is '.' or ')' ? text[(digits + 1)..].Trim() : text;
    }

    /// <summary>"☐ Yes ☒ No. Earliest date: 2 May": what stands behind the box that is ticked; all of it where none is.</summary>
    public static string Chosen(string value)
    {
        var ticked = value.IndexOfAny(['☒', '☑', '✓', '✔']);
        if (ticked < 0)
            return value;
        var rest = value[(ticked + 1)..];
        var next = rest.IndexOfAny(['☐', '□']);
        return (next < 0 ? rest : rest[..next]).Trim();
    }
}
