using System.Text.Json.Serialization;
using Model;
using Pipeline.Storage;

namespace Pipeline.Intake.Sweeping;

/// <summary>What the sweep knows of a draft.</summary>
/// <param name="Done">Whether it is known to be taken in.</param>
/// <param name="Announced">How often the sweep announced it.</param>
internal sealed record SeenDraft(string Etag, bool Done, int Announced)
{
    [JsonIgnore]
    public bool JustAnnounced { get; init; }
}

/// <summary>Remembers where the sweep's rounds stand and what each page of names held at the last round.</summary>
internal sealed class SweepMemory(BlobStore work)
{
    private const string CursorName = "sweep/cursor.json";

    private sealed record Cursor(string? Marker);

    /// <summary>Where the next page starts; null for the first.</summary>
    public async Task<string?> MarkerAsync(CancellationToken cancellation) =>
        await work.ReadAsync(CursorName, cancellation) is { } blob ? CanonicalJson.Read<Cursor>(blob.Content).Marker : null;

    public async Task<IReadOnlyDictionary<string, SeenDraft>> PageAsync(string? marker, CancellationToken cancellation) =>
        await work.ReadAsync(PageName(marker), cancellation) is { } blob
            ? CanonicalJson.Read<Dictionary<string, SeenDraft>>(blob.Content)
            : new Dictionary<string, SeenDraft>();

    public async Task KeepAsync(
        string? marker, IReadOnlyDictionary<string, SeenDraft> before, Dictionary<string, SeenDraft> now, string? next,
        CancellationToken cancellation)
    {
        if (!before.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(now.OrderBy(pair => pair.Key, StringComparer.Ordinal)))
            await WriteAsync(PageName(marker), now, cancellation);
        var following = string.IsNullOrEmpty(next) ? null : next;
        if (following != marker)
            await WriteAsync(CursorName, new Cursor(following), cancellation);
    }

    private Task WriteAsync<T>(string name, T value, CancellationToken cancellation) =>
        work.WriteAsync(name, BinaryData.FromBytes(CanonicalJson.Write(value)), "application/json", cancellation);

    private static string PageName(string? marker) => $"sweep/page-{(marker is null ? "first" : Digest.Hex(marker, 16))}.json";
}
