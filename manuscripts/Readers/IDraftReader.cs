using Model;

namespace Manuscripts.Readers;

/// <summary>
/// Reads drafts of one format. What it returns is not clean yet: cleaning and metadata come after it, for all formats alike.
/// </summary>
public interface IDraftReader
{
    /// <summary>Such as markdown or docx.</summary>
    string Format { get; }

    /// <summary>The file name extensions it reads, with the dot, lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Whether its drafts are text, so that a file with other bytes, or more than a text may have, is turned away before it is read.
    /// </summary>
    bool IsText { get; }

    /// <summary>Never throws for what a draft holds: that becomes a <see cref="Problem"/>.</summary>
    Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation);
}
