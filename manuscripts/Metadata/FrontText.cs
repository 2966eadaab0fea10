using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>The text of a block that may be part of a front: what is longer is text, and is not even read for it.</summary>
internal static class FrontText
{
    private const int MaxLength = 2000;

    /// <summary>In one line; empty if the block is too long to be part of a front.</summary>
    public static string Of(IElement block)
    {
        var left = MaxLength;
        return IsShort(block, ref left) ? Form.TextOf(block) : "";
    }

    private static bool IsShort(INode parent, ref int left)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is ICharacterData text ? (left -= text.Length) < 0 : !IsShort(node, ref left))
                return false;
        }

        return true;
    }
}
