namespace Pipeline.Operations.Probing;

/// <summary>A way by which a piece reaches readers.</summary>
public enum Channel
{
    Page,
    Listing,
    Feed,
    Sitemap,
    Search,
}

/// <summary>What a look at one channel of a piece saw.</summary>
/// <param name="Key">Names it to <see cref="ChannelRepair"/>; whoever makes several of them makes them together.</param>
/// <param name="State">What is there, for people.</param>
/// <param name="IsRight">Whether that is what should be there.</param>
/// <param name="Written">When its file was written last; null if there is none, or it did not matter.</param>
/// <param name="Address">Where it is on the site.</param>
public sealed record ChannelLook(
    Channel Channel, string Key, string Name, string State, bool IsRight, DateTimeOffset? Written, string Address);
