using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Parts home's entries: the newest, those that follow it, those of one series each, and what is left.</summary>
internal static class HomeParts
{
    private const int Latest = 6;
    private const int FewestOfASeries = 2;

    public static ListingView Of(ListingView home)
    {
        var older = home.Entries.Skip(1 + Latest).ToList();
        var groups = older.Where(entry => entry.Series is not null).GroupBy(entry => entry.Series!.Address)
            .Where(group => group.Count() >= FewestOfASeries).Select(group => new GroupView(group.First().Series!, [.. group])).ToList();
        var grouped = groups.SelectMany(group => group.Entries).ToHashSet(ReferenceEqualityComparer.Instance);
        return home with
        {
            Lead = home.Entries.Count > 0 ? home.Entries[0] : null,
            Latest = [.. home.Entries.Skip(1).Take(Latest)],
            Groups = groups,
            Rest = [.. older.Where(entry => !grouped.Contains(entry))],
        };
    }
}
