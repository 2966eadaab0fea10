using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// The listings that this process is building. Two builds of one would only overtake each other, again and again where each takes longer
/// than messages take to come: the later one has all that is pending then, and waits.
/// </summary>
public sealed class ListingsInHand
{
    private readonly HashSet<ListingKey> _listings = [];
    private readonly Lock _lock = new();

    /// <summary>Takes those that nobody builds; they must be given back.</summary>
    public (IReadOnlyList<ListingKey> Taken, IReadOnlyList<ListingKey> Busy) Take(IReadOnlyList<ListingKey> listings)
    {
        lock (_lock)
        {
            var taken = listings.Distinct().ToLookup(_listings.Add);
            return ([.. taken[true]], [.. taken[false]]);
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void GiveBack(IReadOnlyList<ListingKey> taken)
    {
        lock (_lock)
            _listings.ExceptWith(taken);
    }
}
