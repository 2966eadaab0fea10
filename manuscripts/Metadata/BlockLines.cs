using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>The lines of a block of a front or an end: its parts between line breaks.</summary>
internal static class BlockLines
{
    /// <summary>In the order of the text; none if the block is empty or too long to be part of a front.</summary>
    public static IReadOnlyList<string> Of(IElement block) =>
        FrontText.Of(block) is not { Length: > 0 } whole ? []
        : block.QuerySelector("br") is null ? [whole]
        : Form.Cut(block, node => node is IElement { LocalName: "br" }).ConvertAll(Form.TextOf);
}
