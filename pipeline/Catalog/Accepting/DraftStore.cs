using Azure;
using Pipeline.Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Accepting;

/// <summary>A draft as it lies in the container.</summary>
internal sealed record StoredDraft(Draft Draft, string Etag, string Sha256);

/// <summary>Reads drafts, and what lies beside them.</summary>
internal sealed class DraftStore(Stores stores)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);

    /// <summary>Whether a blob is a draft, and not a picture that lies beside one.</summary>
    public static bool IsDraft(string name) =>
        BlobName.IsSafe(name) && !Pictures.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public async Task<StoredDraft?> ReadAsync(string name, CancellationToken cancellation)
    {
        if (await _drafts.ReadAsync(name, cancellation) is not { } blob)
            return null;
        var draft = new Draft(name, blob.Content.ToMemory(), blob.Metadata)
        {
            ReadBeside = (relative, token) => ReadBesideAsync(name, relative, token),
        };
        return new StoredDraft(draft, blob.ETag.ToString("H"), Digest.Hex(blob.Content.ToMemory().Span));
    }

    private async Task<ReadOnlyMemory<byte>?> ReadBesideAsync(string draft, string relative, CancellationToken cancellation)
    {
        var folder = draft[..(draft.LastIndexOf('/') + 1)];
        var name = folder + (relative.StartsWith("./", StringComparison.Ordinal) ? relative[2..] : relative);
        return BlobName.IsSafe(name) && await _drafts.ReadAsync(name, cancellation) is { } blob ? blob.Content.ToMemory() : null;
    }
}
