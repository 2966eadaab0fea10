using System.Globalization;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Heads;

/// <summary>One step of a commentary's life, kept for good.</summary>
/// <param name="Revision">The head's revision that it made.</param>
/// <param name="Cause">Such as <c>upload</c>, <c>schedule</c> or <c>editor: withdraw</c>.</param>
/// <param name="Version">The version it concerns; null for a rejected draft.</param>
/// <param name="Person">Who did it at the desk; null for an upload, the clock, or a call with a key.</param>
/// <param name="Note">What they said about it.</param>
public sealed record Transition(
    long Revision, DateTimeOffset Time, LifecycleState? From, LifecycleState To, string Cause, string? Version, string? DraftEtag,
    string? Person = null, string? Note = null);

internal static class HistoryRow
{
    private static readonly RowMap<Transition> Map = new();

    public static string Prefix(CommentaryId id) => $"{id}!history!";

    public static TableEntity Write(CommentaryId id, Transition step) =>
        Map.Write(step, id.ToString(), Prefix(id) + step.Revision.ToString("D10", CultureInfo.InvariantCulture));

    public static Transition Read(TableEntity row) => Map.Read(row);
}
