using Model;
using Pipeline.Catalog;

namespace Pipeline.Intake;

/// <summary>The rules of what an upload does to the piece of its name. Pure: the same facts give the same decision.</summary>
internal static class Decide
{
    /// <param name="head">The piece as it stands; null if this name is new.</param>
    /// <param name="current">Its accepted content; null if there is none.</param>
    public static Decision About(Head? head, Commentary? current, Upload upload)
    {
        var problems = upload.Result.Problems;
        if (upload.Result.Content is not { } content)
            return new Decision(head?.State ?? LifecycleState.Rejected, SubmissionState.Rejected, problems, TakesContent: false);

        return content.Status switch
        {
            RequestedStatus.Withdrawn => Withdraw(head, problems),
            RequestedStatus.Draft => Hold(head, problems),
            _ when head is not null && upload.ReplacedBy is null && IsAnotherPiece(head, current, content) => Refuse(head, problems),
            _ => Publish(head, content, upload),
        };
    }

    private static Decision Withdraw(Head? head, IReadOnlyList<Problem> problems) => head?.Version is null
        ? new Decision(LifecycleState.Withdrawn, SubmissionState.Withdrawn, problems, TakesContent: true)
        : new Decision(LifecycleState.Withdrawn, SubmissionState.Withdrawn, problems, TakesContent: false);

    private static Decision Hold(Head? head, IReadOnlyList<Problem> problems) => head?.State.IsPublic() == true
        ? new Decision(head.State, SubmissionState.Held, [.. problems, CatalogProblems.DraftOfPublished(head)], TakesContent: false)
        : new Decision(LifecycleState.Held, SubmissionState.Held, problems, TakesContent: true);

    private static Decision Refuse(Head head, IReadOnlyList<Problem> problems) =>
        new(head.State, SubmissionState.Held, [.. problems, CatalogProblems.NameTaken(head)], TakesContent: false);

    private static Decision Publish(Head? head, DraftContent content, Upload upload)
    {
        var isOut = head?.State.IsPublic() == true;
        var notices = new List<Problem>(upload.Result.Problems);
        if (content.Correction is not null && !isOut)
            notices.Add(CatalogProblems.CorrectionTooEarly());
        if (content.PublishAt > upload.Received && isOut)
            notices.Add(CatalogProblems.AlreadyOut(head!));
        if (content.PublishAt > upload.Received && !isOut)
            return new Decision(LifecycleState.Scheduled, SubmissionState.Scheduled, notices, TakesContent: true);
        if (head is { WasOut: true, Published: { } first } && content.Published is { } stated && stated.Date != first.Date)
            notices.Add(CatalogProblems.DateKept(first));
        return new Decision(LifecycleState.Published, SubmissionState.Published, notices, TakesContent: true);
    }

    private static bool IsAnotherPiece(Head head, Commentary? current, DraftContent content) =>
        head.WasOut && current is not null
        && content.Slug != head.RequestedSlug && content.Slug != current.Slug
        && !Resemblance.IsSamePiece(current, content);
}
