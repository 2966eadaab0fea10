namespace Pipeline.Catalog.Outputs;

/// <summary>An output that shows listings, such as the site's pages or the feeds.</summary>
public interface IListingOutput
{
    /// <summary>Its name in traces.</summary>
    string Stage { get; }

    /// <summary>Shows what a listing has become. Safe to run twice, late and beside itself.</summary>
    Task PublishAsync(ListingRound round, CancellationToken cancellation);

    /// <summary>Leaves that to the output's own queue, where it is tried again by itself.</summary>
    Task OweAsync(ListingRound round, CancellationToken cancellation);
}
