using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Desk.Editing;
using Pipeline.Intake;
using Pipeline.Storage;

namespace Pipeline.Desk.Flight;

/// <summary>Carries out an editor's answer to the question that an upload was held with.</summary>
public sealed class HeldAnswers(ICatalog catalog, DraftIntake intake, EditorDesk desk, DebtBook debts, Stores stores)
{
    private const int MaxNames = 100;

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);

    /// <summary>The upload is the piece from now on.</summary>
    public async Task<EditorResult> ReplaceAsync(CommentaryId id, EditorAct act, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { Submission: { State: SubmissionState.Held } held } head)
            return new(EditorOutcome.NotAllowed, null, "Nothing is held there any more.");
        // No event tells of this change, and the sweep knows the draft already: a run that dies after the commit is found by the debt.
        var debt = await debts.WriteAsync(Queues.Dispatch, new DispatchHint(id), cancellation);
        await intake.TakeInAsync(held.Draft, cancellation, act.Person);
        await debts.StrikeAsync(debt, cancellation);
        return new(EditorOutcome.Done, await catalog.FindAsync(id, cancellation) ?? head);
    }

    /// <summary>The upload is a piece of its own: the draft is copied under a name of its own, and stays out under this one.</summary>
    public async Task<EditorResult> PartAsync(CommentaryId id, EditorAct act, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { Submission: { State: SubmissionState.Held } held })
            return new(EditorOutcome.NotAllowed, null, "Nothing is held there any more.");
        if (await _drafts.ReadAsync(held.Draft, cancellation) is not { } draft)
            return new(EditorOutcome.NotAllowed, null, $"The draft “{held.Draft}” is gone.");
        for (var number = 2; number < MaxNames; number++)
        {
            if (await _drafts.TryCreateAsync(Numbered(held.Draft, number), draft.Content, draft.ContentType, cancellation))
                return await desk.DismissAsync(id, cancellation, act);
        }
        return new(EditorOutcome.NotAllowed, null, "There are too many drafts of this name already. Rename the file and upload it again.");
    }

    private static string Numbered(string draft, int number)
    {
        var extension = Path.GetExtension(draft);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{draft[..^extension.Length]}-{number}{extension}");
    }
}
