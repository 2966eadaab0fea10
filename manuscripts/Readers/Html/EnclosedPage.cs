using Model;

namespace Manuscripts.Readers.Html;

/// <summary>What a page that came in another file brings with it.</summary>
internal sealed record EnclosedPage
{
    /// <summary>What is known of its kind; null if it must be told from the page.</summary>
    public PageKind? Kind { get; init; }

    /// <summary>A picture by its address as the page writes it; null if the file does not hold it.</summary>
    public Func<string, FileBeside?> Picture { get; init; } = _ => null;
}
