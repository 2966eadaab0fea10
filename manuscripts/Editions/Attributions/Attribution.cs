using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>Who made a piece, where it appeared and what it is, as an abstract says.</summary>
internal sealed record Attribution(IReadOnlyList<string> Authors, string? Outlet, Medium? Medium = null)
{
    public static Attribution None { get; } = new([], null);
}
