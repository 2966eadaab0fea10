using Manuscripts.Editions.Attributions;
using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Who made an item, and where it appeared, before its blurb in the same line: "by A and B (Pier Review). What they found …".</summary>
internal static class LeadCredit
{
    /// <summary>Null if the text does not begin so.</summary>
    public static Attribution? Read(string text)
    {
        if (!text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return null;
        var first = Sentences.Of(text).First().TrimEnd('.', ' ', '\n');
        var bracket = first.IndexOf(" (", StringComparison.Ordinal);
        var outlet = bracket > 0 ? OutletLabel.InBrackets(first[(bracket + 1)..]) : null;
        return NameList.SplitStrictly(bracket > 0 ? first[3..bracket] : first[3..]) is { Count: > 0 } names ? new Attribution(names, outlet) : null;
    }
}
