using Model;

namespace Manuscripts.Readers;

/// <summary>What a reader found in a draft.</summary>
public sealed record ReadDraft
{
    /// <summary>The whole text as an HTML fragment, neither shaped nor sanitized; title, dek and byline may still be in it.</summary>
    public required string Html { get; init; }

    /// <summary>What the author set on purpose: front matter, meta elements, document properties.</summary>
    public IReadOnlyList<DraftField> Fields { get; init; } = [];

    /// <summary>What the document's form says: a Title style, a byline style, a page's own metadata.</summary>
    public DraftHints Hints { get; init; } = new();

    /// <summary>Pictures taken out of the draft; <see cref="Html"/> points to them by their path with a leading slash.</summary>
    public IReadOnlyList<MediaFile> Media { get; init; } = [];

    /// <summary>The address of the picture that stands for the piece, if the author named one; it is among <see cref="Media"/>.</summary>
    public string? Image { get; init; }

    /// <summary>Any error among them rejects the draft.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What the reader left out, and why.</summary>
    public IReadOnlyList<(ProblemCode Code, string Text)> LeftOut { get; init; } = [];

    /// <summary>Reads a file that came with the draft in the same file; null where the draft came alone.</summary>
    public Func<string, CancellationToken, Task<FileBeside?>>? ReadBeside { get; init; }

    public static ReadDraft Failed(params IEnumerable<Problem> problems) => new() { Html = "", Problems = [.. problems] };
}

/// <summary>A field the author set, such as <c>title</c> or <c>publish_at</c>.</summary>
/// <param name="Name">Lower case, words joined by underscores.</param>
/// <param name="Values">One, or several where the author gave a list.</param>
/// <param name="Line">The line in the draft, from 1, where there is one.</param>
public sealed record DraftField(string Name, IReadOnlyList<string> Values, int? Line = null)
{
    /// <summary>Whether the author wrote a list, so that each value is whole.</summary>
    public bool IsList { get; init; }
}

/// <summary>Metadata that a document's form suggests; weaker than <see cref="DraftField"/>, stronger than guesses from the text.</summary>
public sealed record DraftHints
{
    public string? Title { get; init; }

    /// <summary>
    /// A title that may be another document's, such as a property that a template filled in: it counts where the text shows no title.
    /// </summary>
    public string? LooseTitle { get; init; }

    public string? Dek { get; init; }

    /// <summary>As printed, such as "By A and B".</summary>
    public string? Byline { get; init; }

    /// <summary>Who sent the piece in a letter: the author, where nothing else names one.</summary>
    public string? Sender { get; init; }

    /// <summary>As printed or as machine-readable text.</summary>
    public string? Date { get; init; }

    public string? Language { get; init; }

    public string? OutletName { get; init; }

    /// <summary>A name that may be that of a series: it counts if the publication has such a series, or digests are called so.</summary>
    public string? Series { get; init; }

    /// <summary>Where the piece stood first.</summary>
    public string? Url { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Lines that stand outside of the text, such as in page headers, where some write that a piece must wait.</summary>
    public IReadOnlyList<string> Margins { get; init; } = [];
}
