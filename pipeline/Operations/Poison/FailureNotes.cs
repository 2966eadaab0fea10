using Model;
using Pipeline.Storage;

namespace Pipeline.Operations.Poison;

/// <summary>What is known of a message whose function threw.</summary>
/// <param name="Error">The last exception: its type and what it said.</param>
/// <param name="At">When it was thrown.</param>
/// <param name="Since">Failures since the message was last put back into its queue.</param>
/// <param name="Replays">How often it was put back because of its own failures.</param>
/// <param name="Deaths">How often it was put back because its hosts seemed to have died.</param>
internal sealed record FailureNote(string Function, string Error, DateTimeOffset At, int Since, int Replays, int Deaths = 0);

/// <summary>
/// Keeps the error beside a message that failed. A message that comes to the poison queue without a note did not fail: its host died
/// under it, and each death counts as a try.
/// </summary>
public sealed class FailureNotes(Stores stores, TimeProvider time)
{
    private const int MaxError = 2000;

    private readonly BlobStore _work = stores.Blobs(Containers.Work);

    /// <summary>Notes a failure.</summary>
    /// <param name="text">The message as its function was given it.</param>
    public async Task NoteAsync(string function, string text, Exception error, CancellationToken cancellation)
    {
        var before = await ReadAsync(text, cancellation);
        var said = $"{error.GetType().Name}: {error.Message}";
        await KeepAsync(
            text,
            new FailureNote(
                function, said.Length <= MaxError ? said : said[..MaxError], time.GetUtcNow(), (before?.Since ?? 0) + 1,
                before?.Replays ?? 0, before?.Deaths ?? 0),
            cancellation
        );
    }

    internal async Task<FailureNote?> ReadAsync(string text, CancellationToken cancellation) =>
        await _work.ReadAsync(Name(text), cancellation) is { } blob ? CanonicalJson.Read<FailureNote>(blob.Content) : null;

    /// <summary>A person puts the message back: it begins anew.</summary>
    internal Task ForgetAsync(string text, CancellationToken cancellation) =>
        _work.Container.DeleteBlobIfExistsAsync(Name(text), cancellationToken: cancellation);

    internal Task KeepAsync(string text, FailureNote note, CancellationToken cancellation) =>
        _work.WriteAsync(Name(text), BinaryData.FromBytes(CanonicalJson.Write(note)), "application/json", cancellation);

    private static string Name(string text) => $"failures/{Digest.Hex(text, 32)}.json";
}
