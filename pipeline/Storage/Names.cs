namespace Pipeline.Storage;

/// <summary>The blob containers.</summary>
public static class Containers
{
    /// <summary>What authors upload; never changed by the program.</summary>
    public const string Drafts = "drafts";

    /// <summary>The canonical documents, <c>{id}/{version}.json</c>, and the pictures of all pieces, <c>media/…</c>.</summary>
    public const string Commentaries = "commentaries";

    /// <summary>The listings' fronts and buckets.</summary>
    public const string Listings = "listings";

    /// <summary>The sweep's memory.</summary>
    public const string Work = "work";

    /// <summary>The web site, as Azure's static websites name it.</summary>
    public const string Web = "$web";

    public static IReadOnlyList<string> All { get; } = [Drafts, Commentaries, Listings, Work, Web];
}

/// <summary>The queues.</summary>
public static class Queues
{
    /// <summary>Event Grid's BlobCreated events for the drafts container.</summary>
    public const string DraftEvents = "draft-events";

    /// <summary>Commentaries whose outbox is to be dispatched.</summary>
    public const string Dispatch = "dispatch";

    /// <summary>Listings with pending changes.</summary>
    public const string Listings = "listings";

    /// <summary>Pages to build.</summary>
    public const string Web = "web";

    /// <summary>Feeds to build.</summary>
    public const string Feeds = "feeds";

    /// <summary>Commentaries that may want a mailing.</summary>
    public const string Newsletter = "newsletter";

    /// <summary>Mailings with deliveries to make.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>Where the host puts a queue's messages that failed <c>maxDequeueCount</c> times.</summary>
    public static string PoisonOf(string queue) => $"{queue}-poison";

    public static IReadOnlyList<string> All { get; } = [DraftEvents, Dispatch, Listings, Web, Feeds, Newsletter, Deliveries];
}

/// <summary>The tables.</summary>
public static class Tables
{
    /// <summary>One partition per commentary: head, outbox, history.</summary>
    public const string Commentaries = "commentaries";

    /// <summary>Which commentary owns which address.</summary>
    public const string Addresses = "addresses";

    /// <summary>Every draft version's way through intake, newest first.</summary>
    public const string Submissions = "submissions";

    /// <summary>Listing changes not merged yet; empty at rest.</summary>
    public const string Changes = "changes";

    /// <summary>Work that is owed and that a lost message must not lose; empty at rest.</summary>
    public const string Debts = "debts";

    /// <summary>Commentaries waiting for their time.</summary>
    public const string Schedules = "schedules";

    /// <summary>Which pieces that are out show which picture.</summary>
    public const string Pictures = "pictures";

    /// <summary>Which drafts name a picture that did not lie beside them.</summary>
    public const string Awaited = "awaited";

    /// <summary>Newsletter mailings.</summary>
    public const string Mailings = "mailings";

    /// <summary>One row per recipient and mailing.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>Newsletter subscribers.</summary>
    public const string Subscribers = "subscribers";

    public static IReadOnlyList<string> All { get; } =
        [Commentaries, Addresses, Submissions, Changes, Debts, Schedules, Pictures, Awaited, Mailings, Deliveries, Subscribers];
}
