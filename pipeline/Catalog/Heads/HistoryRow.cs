using Azure.Data.Tables;
using Model;

namespace Pipeline.Catalog.Heads;

/// <summary>One step of a commentary's life, kept for good.</summary>
/// <param name="Revision">The head's revision that it made.</param>
/// <param name="Cause">Such as <c>upload</c>, <c>schedule</c> or <c>editor: withdraw</c>.</param>
/// <param name="Version">The version it concerns; null for a rejected draft.</param>
public sealed record Transition(long Revision, DateTimeOffset Time, LifecycleState? From, LifecycleState To, string Cause, string? Version, string? DraftEtag);

internal static class HistoryRow
{
    public static string Prefix(string id) => $"{id}!history!";

    public static TableEntity Write(string id, Transition step)
    {
        var row = new TableEntity(id, Prefix(id) + step.Revision.ToString("D10", System.Globalization.CultureInfo.InvariantCulture))
        {
            ["Revision"] = step.Revision,
            ["Time"] = step.Time,
            ["To"] = step.To.ToString(),
            ["Cause"] = step.Cause,
        };
        if (step.From is { } from)
            row["From"] = from.ToString();
        if (step.Version is not null)
            row["Version"] = step.Version;
        if (step.DraftEtag is not null)
            row["DraftEtag"] = step.DraftEtag;
        return row;
    }

    public static Transition Read(TableEntity row) => new(
        row.GetInt64("Revision") ?? 0,
        row.GetDateTimeOffset("Time") ?? default,
        row.GetString("From") is { } from ? Enum.Parse<LifecycleState>(from) : null,
        Enum.Parse<LifecycleState>(row.GetString("To")),
        row.GetString("Cause"),
        row.GetString("Version"),
        row.GetString("DraftEtag"));
}
