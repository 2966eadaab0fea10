using Model;

namespace Manuscripts;

/// <summary>Turns a draft of any accepted format into clean content and metadata, or into the reasons why not.</summary>
public interface INormalizer
{
    /// <summary>Names the code's version; recorded with each commentary.</summary>
    string Version { get; }

    /// <summary>Never throws for what a draft holds: that becomes a <see cref="Problem"/>.</summary>
    Task<NormalizedDraft> NormalizeAsync(Draft draft, CancellationToken cancellation);
}
