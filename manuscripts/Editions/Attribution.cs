namespace Manuscripts.Editions;

/// <summary>Who made a piece and where it appeared, as an abstract says.</summary>
internal sealed record Attribution(IReadOnlyList<string> Authors, string? Outlet)
{
    public static Attribution None { get; } = new([], null);
}
