namespace Model;

/// <summary>One entry of an edition, pointing to a piece that is often published elsewhere.</summary>
public sealed record EditionItem
{
    public required string Title { get; init; }

    /// <summary>Clean HTML.</summary>
    public required string AbstractHtml { get; init; }

    /// <summary>The names of its authors, as the abstract gives them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The name of the outlet, programme or podcast where it appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>An absolute http or https link.</summary>
    public string? Url { get; init; }

    public Medium? Medium { get; init; }
}
