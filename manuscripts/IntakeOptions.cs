using System.ComponentModel.DataAnnotations;

namespace Manuscripts;

/// <summary>The limits of what intake accepts; section <c>Intake</c> of the settings.</summary>
public sealed class IntakeOptions
{
    public const string Section = "Intake";

    /// <summary>The largest draft, in bytes.</summary>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxUploadBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>The largest Markdown, HTML or plain-text draft, in bytes.</summary>
    [Range(1, 256L * 1024 * 1024)]
    public long MaxTextBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>The size of a packed file's parts together once inflated, and of any draft's pictures together, in bytes.</summary>
    [Range(1, 4096L * 1024 * 1024)]
    public long MaxInflatedBytes { get; set; } = 200 * 1024 * 1024;

    /// <summary>How many times larger than packed any part of a packed file may be.</summary>
    [Range(1, 10_000)]
    public int MaxInflationRatio { get; set; } = 200;

    /// <summary>How many parts a packed file or a letter may hold.</summary>
    [Range(1, 100_000)]
    public int MaxEntries { get; set; } = 2_000;

    /// <summary>How deep elements may be nested. The parsers recurse: stay far below what a thread's stack holds.</summary>
    [Range(10, 400)]
    public int MaxNesting { get; set; } = 200;

    /// <summary>How many elements a draft's HTML may have.</summary>
    [Range(10, 1_000_000)]
    public int MaxElements { get; set; } = 60_000;

    /// <summary>How many pictures a draft may show.</summary>
    [Range(0, 10_000)]
    public int MaxImages { get; set; } = 200;

    /// <summary>The largest picture, in bytes.</summary>
    [Range(1, 256L * 1024 * 1024)]
    public long MaxImageBytes { get; set; } = 15 * 1024 * 1024;

    /// <summary>The largest picture, in pixels (width times height).</summary>
    [Range(1, 1_000_000_000L)]
    public long MaxImagePixels { get; set; } = 50_000_000;

    /// <summary>How long one draft may take; after it the draft is rejected, not tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan TimeBudget { get; set; } = TimeSpan.FromSeconds(20);
}
