using System.Collections.Concurrent;
using Manuscripts;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Storage;

namespace Pipeline.Intake;

/// <summary>A draft as it lies in the container.</summary>
/// <param name="Sha256">Of its content; empty if it was too large to be read.</param>
/// <param name="Missing">The names of the pictures that it asked for and that did not lie beside it, as far as it was read.</param>
public sealed record StoredDraft(Draft Draft, string Etag, string Sha256, ConcurrentDictionary<string, bool> Missing);

/// <summary>Reads drafts, and what lies beside them. What is over intake's limits is never downloaded.</summary>
public sealed class DraftStore(Stores stores, IOptions<IntakeOptions> limits)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    /// <summary>Stands for the version of a draft that cannot be asked for it.</summary>
    public const string UnsafeEtag = "unsafe";

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);

    /// <summary>Whether a blob is a draft, and not a picture that lies beside one.</summary>
    public static bool IsDraft(string name) =>
        name.Length > 0 && !Pictures.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a draft lies in the container.</summary>
    public async Task<bool> ExistsAsync(string name, CancellationToken cancellation) =>
        BlobName.IsSafe(name) && await _drafts.StatAsync(name, cancellation) is not null;

    public async Task<StoredDraft?> ReadAsync(string name, CancellationToken cancellation)
    {
        // A name that may not reach the store is refused by it, and its author told: nothing is read.
        if (!BlobName.IsSafe(name))
            return new StoredDraft(new Draft(name, ReadOnlyMemory<byte>.Empty, new Dictionary<string, string>()), UnsafeEtag, "", []);
        if (await _drafts.ReadUpToAsync(name, limits.Value.MaxUploadBytes, cancellation) is not { } blob)
            return null;
        var missing = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var bytes = blob.Content ?? ReadOnlyMemory<byte>.Empty;
        var draft = new Draft(name, bytes, blob.Metadata)
        {
            Length = blob.Length,
            ReadBeside = (relative, token) => ReadBesideAsync(name, relative, missing, token),
        };
        return new StoredDraft(draft, blob.ETag.ToString("H"), blob.Content is null ? "" : Digest.Hex(bytes.Span), missing);
    }

    private async Task<FileBeside?> ReadBesideAsync(
        string draft, string relative, ConcurrentDictionary<string, bool> missing, CancellationToken cancellation)
    {
        var folder = draft[..(draft.LastIndexOf('/') + 1)];
        var name = folder + (relative.StartsWith("./", StringComparison.Ordinal) ? relative[2..] : relative);
        if (!BlobName.IsSafe(name))
            return null;
        if (await _drafts.ReadUpToAsync(name, limits.Value.MaxImageBytes, cancellation) is { } blob)
            return new FileBeside(blob.Content ?? ReadOnlyMemory<byte>.Empty, blob.Length);
        if (!IsDraft(name))
            missing[name] = true;
        return null;
    }
}
