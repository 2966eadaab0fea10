namespace Pipeline.Catalog.Outputs;

/// <summary>An output that shows every piece by itself, such as the site's pages.</summary>
public interface IPieceOutput
{
    /// <summary>Its name in traces.</summary>
    string Stage { get; }

    /// <summary>Whether it has something to show again when everything is made again and the piece itself has not changed.</summary>
    bool IsRemade => true;

    /// <summary>Shows what a piece has become, or no longer shows it. Safe to run twice, late and beside itself.</summary>
    /// <param name="head">The newest head that is known; whoever needs a newer one reads it.</param>
    Task PublishAsync(Head head, CancellationToken cancellation);

    /// <summary>Leaves that to the output's own queue, where it is tried again by itself.</summary>
    Task OweAsync(Head head, CancellationToken cancellation);
}
