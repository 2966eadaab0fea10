using System.Text;
using Manuscripts.Readers;
using Model;
using Pipeline.Catalog;
using Pipeline.Desk.Pages;
using Pipeline.Storage;

namespace Pipeline.Desk.Pieces;

/// <summary>A draft as its author wrote it, beside what was made of it.</summary>
public sealed class DraftBeside(ICatalog catalog, Stores stores, IEnumerable<IDraftReader> readers)
{
    private const long MaxText = 1024 * 1024;

    private readonly HashSet<string> _texts =
        [.. readers.Where(reader => reader.IsText).SelectMany(reader => reader.Extensions)];

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);

    /// <summary>Null if there is no such piece. The draft's text is null where it is no text, too long, or gone.</summary>
    public async Task<BesideView?> ReadAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { } head)
            return null;
        var draft = head.NewestDraft;
        var piece = head.Version is { } version ? await catalog.ReadAsync(id, version, cancellation) : null;
        return new BesideView(
            id, head.Title, draft, await TextAsync(draft, cancellation), piece?.BodyHtml, Rows.Problems(head.Submission?.Problems ?? []));
    }

    /// <summary>The draft itself, to be kept; null if it is gone.</summary>
    public async Task<(string Name, BinaryData Bytes)?> FileAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { } head)
            return null;
        var draft = head.NewestDraft;
        return BlobName.IsSafe(draft) && await _drafts.ReadAsync(draft, cancellation) is { } blob ? (draft, blob.Content) : null;
    }

    private async Task<string?> TextAsync(string draft, CancellationToken cancellation)
    {
        if (!BlobName.IsSafe(draft) || !_texts.Contains(Path.GetExtension(draft).ToLowerInvariant()))
            return null;
        return await _drafts.ReadUpToAsync(draft, MaxText, cancellation) is { Content: { } bytes }
            ? Encoding.UTF8.GetString(bytes.Span)
            : null;
    }
}
