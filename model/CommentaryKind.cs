namespace Model;

/// <summary>What an accepted piece is: one text, or a curated digest of several.</summary>
public enum CommentaryKind
{
    /// <summary>A single piece.</summary>
    Commentary,

    /// <summary>A curated digest in a series: sections holding items that point to pieces.</summary>
    Edition,
}
