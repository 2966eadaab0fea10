namespace Manuscripts.Metadata;

/// <summary>What stands above the text proper: title, line under it, byline, date.</summary>
internal sealed record HeaderFacts
{
    public string? Title { get; set; }

    /// <summary>The title as the page prints it, where the one that was given has the site's name behind it.</summary>
    public string? Clipped { get; set; }

    /// <summary>Whether the title was a heading, so that it cannot be a text.</summary>
    public bool IsHeading { get; set; }

    public string? Dek { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    /// <summary>The lines that named the authors, as they stood.</summary>
    public List<string> Bylines { get; } = [];

    public DateOnly? Date { get; set; }

    public string? Outlet { get; set; }

    /// <summary>The series that the lines over the title name.</summary>
    public string? Series { get; set; }

    /// <summary>A line that starts like a byline but does not surely name persons; it stays in the text.</summary>
    public string? UncertainByline { get; set; }

    /// <summary>A date whose day and month could be either way round.</summary>
    public string? UncertainDate { get; set; }

}
