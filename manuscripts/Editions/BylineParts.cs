using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>What bars part from the names in an item's byline: "By A | Op-ed in Pier Review | 6 March 2023", "By A | Report".</summary>
internal static class BylineParts
{
    /// <summary>The outlet and the kind that a byline names; nulls where it names none.</summary>
    public static (string? Outlet, Medium? Medium) Of(string? byline)
    {
        if (byline is null)
            return (null, null);
        var parts = byline.Split(" | ", StringSplitOptions.TrimEntries).Skip(1)
            .Where(part => WrittenDate.Find(part) is null && !WrittenDate.IsMonthOfYear(part)).ToList();
        var said = parts.Select(Said).FirstOrDefault(part => part is not null);
        return said is null ? (Byline.Outlet(byline), null) : (said.Outlet ?? Rest(parts), said.Medium);
    }

    /// <summary>"Report", "Op-ed in Pier Review", "Podcast: The Weir".</summary>
    private static Attribution? Said(string part) =>
        MediumWords.Is(part) ? new Attribution([], null, MediumWords.Of(part))
        : KindAndNames.Place(part) is { } placed ? placed
        : part.Split(": ", 2) is [var kind, var name] && MediumWords.Is(kind) && CreditLine.MayBeOutlet(name)
            ? new Attribution([], name, MediumWords.Of(kind))
        : null;

    /// <summary>The outlet that stands in a part of its own beside the kind.</summary>
    private static string? Rest(List<string> parts) => parts.Find(part => Said(part) is null && CreditLine.MayBeOutlet(part));
}
