namespace Bench.Scale;

/// <summary>Something in storage that has a target of its own for how much it takes in a second.</summary>
internal enum PlaceKind
{
    /// <summary>All requests to a storage account.</summary>
    Account,

    /// <summary>Entities of one partition of a table.</summary>
    Partition,

    /// <summary>Messages of one queue.</summary>
    Queue,

    /// <summary>Requests to one blob.</summary>
    Blob,
}

/// <param name="Name">Such as <c>Heads 3f</c> for a partition, <c>web</c> for a queue, <c>$web/index.html</c> for a blob.</param>
internal readonly record struct Place(PlaceKind Kind, string Name)
{
    /// <summary>
    /// What Azure promises a second: "Scalability and performance targets" for standard storage accounts, Table, Queue and Blob storage.
    /// </summary>
    public double Target => Kind switch
    {
        PlaceKind.Account => 20_000,
        PlaceKind.Partition => 2_000,
        PlaceKind.Queue => 2_000,
        _ => 3_000,
    };
}
