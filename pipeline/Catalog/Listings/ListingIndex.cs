using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs.Models;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// The names of all listings of a kind, <c>listings/{kind}/index.json</c>. It is touched when a listing comes or goes or changes its name,
/// and at no other time: what this process last saw of it tells whether there is anything to note.
/// </summary>
public sealed class ListingIndex(Stores stores)
{
    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly BlobStore _blobs = stores.Blobs(Containers.Listings);
    private readonly ConcurrentDictionary<ListingKind, IReadOnlyDictionary<string, string>> _seen = new();
    // All that wait are noted by one write: in a bulk many listings are new at once, and each would overtake the others.
    private readonly ConcurrentDictionary<ListingKind, SharedBatch<Note, bool>> _notes = new();

    /// <summary>The names by their slugs, in the slugs' order.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(ListingKind kind, CancellationToken cancellation) =>
        (await ReadGuardedAsync(kind, cancellation)).Document ?? [];

    /// <summary>Notes the name of a listing. False if nothing was to be noted.</summary>
    /// <param name="name">Null if it holds nothing any more.</param>
    /// <param name="mayRecall">Whether what this process last saw will do.</param>
    public async Task<bool> NoteAsync(ListingKey listing, string? name, bool mayRecall, CancellationToken cancellation)
    {
        if (mayRecall && _seen.TryGetValue(listing.Kind, out var seen) && seen.GetValueOrDefault(listing.Slug) == name)
            return false;
        return await _notes.GetOrAdd(listing.Kind, kind => new((notes, token) => WriteAsync(kind, notes, token)))
            .RunAsync(new Note(listing.Slug, name), cancellation);
    }

    private async Task<IReadOnlyList<bool>> WriteAsync(ListingKind kind, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        var news = await GuardedChange.MakeAsync($"The index of '{kind}'", _ => TryWriteAsync(kind, notes, cancellation));
        return [.. notes.Select(news.Contains)];
    }

    private async Task<(bool Holds, IReadOnlySet<Note> News)> TryWriteAsync(
        ListingKind kind, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        var (names, etag) = await ReadGuardedAsync(kind, cancellation);
        var news = notes.Where(note => names?.GetValueOrDefault(note.Slug) != note.Name).ToHashSet();
        if (news.Count == 0)
            return (true, news);
        var next = new SortedDictionary<string, string>(names ?? [], StringComparer.Ordinal);
        foreach (var note in notes)
            if (note.Name is null)
                next.Remove(note.Slug);
            else
                next[note.Slug] = note.Name;
        var bytes = BinaryData.FromBytes(CanonicalJson.Write(next));
        if (await _blobs.TryReplaceAsync(NameOf(kind), etag, bytes, Json, null, cancellation) is null)
            return (false, news);
        _seen[kind] = next;
        return (true, news);
    }

    private async Task<(SortedDictionary<string, string>? Document, ETag? ETag)> ReadGuardedAsync(
        ListingKind kind, CancellationToken cancellation)
    {
        var blob = await _blobs.ReadAsync(NameOf(kind), cancellation);
        var names = blob is null ? null : CanonicalJson.Read<SortedDictionary<string, string>>(blob.Content);
        _seen[kind] = names ?? [];
        return (names, blob?.ETag);
    }

    private static string NameOf(ListingKind kind) => $"{ListingForm.Of(kind).Folder}/index.json";

    private sealed record Note(string Slug, string? Name);
}
