using System.Runtime.ExceptionServices;
using Manuscripts.Readers;
using Manuscripts.Readers.Enclosures;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Normalizing;

/// <summary>Gate, reader, cleaning and metadata, within the time budget.</summary>
internal sealed partial class Normalizer(
    DraftGate gate, IEnumerable<IDraftReader> readers, LeadPicture leadPicture, DocumentComposer composer, IOptions<IntakeOptions> options,
    TimeProvider time, ILogger<Normalizer> logger) : INormalizer
{
    private readonly Dictionary<string, IDraftReader> _readers = DraftReaders.ByExtension(readers);

    public string Version => "1";

    public async Task<NormalizedDraft> NormalizeAsync(Draft draft, CancellationToken cancellation)
    {
        if (gate.Check(draft, _readers) is { } refused)
            return NormalizedDraft.Rejected(refused);
        using var budget = new CancellationTokenSource(options.Value.TimeBudget, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, budget.Token);
        ExceptionDispatchInfo? beside = null;
        try
        {
            // Its own task, so that a parser that does not look at the token cannot hold the caller beyond the budget.
            var watched = draft with
            {
                ReadBeside = Watch(draft.ReadBeside, failure => beside = failure),
            };
            var work = Task.Run(() => ReadAsync(watched, linked.Token), linked.Token);
            return await work.WaitAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NormalizedDraft.Rejected(
                ProblemCodes.TimeExceeded.Says(
                    $"Reading the draft took longer than {options.Value.TimeBudget.TotalSeconds:0.#} seconds. Split it, or save it in a "
                    + "simpler form, and upload it again."
                )
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Not the draft's fault: whoever could not read a file beside it tries the draft again.
            beside?.Throw();
            Unreadable(e, draft.Name);
            return NormalizedDraft.Rejected(
                ProblemCodes.DraftUnreadable.Says(
                    "The draft could not be read. Save it again, or as Markdown or plain text, and upload it once more; if that does not "
                    + "help, tell the editors."
                )
            );
        }
    }

    private static Func<string, CancellationToken, Task<FileBeside?>> Watch(
        Func<string, CancellationToken, Task<FileBeside?>> read, Action<ExceptionDispatchInfo> failed) =>
        async (name, cancellation) =>
        {
            try
            {
                return await read(name, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed(ExceptionDispatchInfo.Capture(e));
                throw;
            }
        };

    private async Task<NormalizedDraft> ReadAsync(Draft draft, CancellationToken cancellation)
    {
        var reader = _readers[DraftForm.ExtensionOf(draft.Name)];
        var read = await reader.ReadAsync(draft, cancellation);
        return read.Problems.Any(problem => problem.Severity is Severity.Error)
            ? NormalizedDraft.Rejected(read.Problems)
            : composer.Compose(draft, reader.Format, await leadPicture.TakeInAsync(draft, read, cancellation), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The draft {Draft} could not be read.")]
    private partial void Unreadable(Exception exception, string draft);
}
