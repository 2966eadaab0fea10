using Manuscripts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Pipeline.Catalog.Submissions;
using Pipeline.Intake;
using Pipeline.Storage;

namespace Pipeline.Desk.Flight;

/// <summary>Puts what somebody drops on the desk into the drafts' container, where it goes the way of every draft.</summary>
public sealed class DraftUploads(Stores stores, DraftsInHand inHand, IOptions<IntakeOptions> limits, TimeProvider time)
{
    private const int MaxFiles = 100;

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);

    /// <summary>Stores the files of a form.</summary>
    /// <returns>A sentence of what was done, or why nothing was.</returns>
    public async Task<(bool IsDone, string Sentence)> StoreAsync(IFormFileCollection files, CancellationToken cancellation)
    {
        if (files.Count == 0)
            return (false, "Choose one or more files.");
        if (files.Count > MaxFiles)
            return (false, $"At most {MaxFiles} files at once.");
        if (files.FirstOrDefault(file => NameOf(file) is null) is { } unnamed)
            return (false, $"“{unnamed.FileName}” has no name that can be stored. Rename it and try again; nothing was uploaded.");
        if (files.FirstOrDefault(file => file.Length > limits.Value.MaxUploadBytes) is { } large)
            return (false, $"“{large.FileName}” is over {limits.Value.MaxUploadBytes / 1048576} MB; nothing was uploaded.");
        // A draft is read as soon as it is there: its pictures must be there before it.
        foreach (var file in files.OrderBy(file => DraftStore.IsDraft(file.FileName)))
            await StoreAsync(file, cancellation);
        var drafts = files.Where(file => DraftStore.IsDraft(file.FileName)).Select(file => $"“{NameOf(file)}”").ToList();
        return (true, drafts.Count == 0 ? "The pictures were uploaded." : $"Uploaded, and being read: {string.Join(", ", drafts)}.");
    }

    private async Task StoreAsync(IFormFile file, CancellationToken cancellation)
    {
        // Noted before it is there: once it is, it may have been read.
        if (DraftStore.IsDraft(file.FileName))
            await inHand.NoteAsync(NameOf(file)!, time.GetUtcNow(), cancellation);
        await using var stream = file.OpenReadStream();
        await _drafts.WriteAsync(
            NameOf(file)!, await BinaryData.FromStreamAsync(stream, cancellation), "application/octet-stream", cancellation);
    }

    /// <summary>The last part of what the browser calls it; null if it cannot be a blob's name.</summary>
    private static string? NameOf(IFormFile file)
    {
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length > 0 && BlobName.IsSafe(name) && !name.Any(char.IsControl) ? name : null;
    }
}
