namespace Pipeline.Newsletter.Mailings;

/// <summary>How much of a piece its mail holds.</summary>
public enum LetterContent
{
    /// <summary>All of it, or as much as mail programs show.</summary>
    Whole,

    /// <summary>A commentary's first paragraphs; of an edition its introduction and what it points to.</summary>
    Beginning,
}
