using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// A line under a title that begins with names in bold and says who they are: "<b>A</b>, Professor of Trade Law, Pier University".
/// </summary>
internal static class BoldNames
{
    private const int MaxLength = 160;
    private static readonly string[] Joins = [",", "and", "&", ", and", "und", "et", "y"];

    /// <summary>The names; none if the block is no such line.</summary>
    public static IReadOnlyList<string> Of(EditionBlock block)
    {
        if (block.Element.LocalName is not "p" || block.Text.Length is 0 or > MaxLength || block.Text[^1] is '.' or '?' or '!')
            return [];
        var names = new List<string>();
        foreach (var node in block.Element.ChildNodes)
        {
            if (node is IElement { LocalName: "strong" } bold && PersonName.Fits(Form.TextOf(bold).TrimEnd(',')))
                names.Add(Form.TextOf(bold).TrimEnd(','));
            else if (node is not IText { Data: var data } || names.Count == 0)
                return [];
            else if (!Joins.Contains(data.Trim()))
                return data.TrimStart().StartsWith(',') || data.TrimStart().StartsWith('(') ? names : [];
        }

        return names;
    }
}
