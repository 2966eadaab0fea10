using Model;
using Pipeline.Catalog;
using Pipeline.Desk.Access;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk.Pieces;

/// <summary>What somebody may do with a piece as it stands.</summary>
internal static class PieceButtons
{
    /// <param name="mailed">To how many readers it was mailed; that cannot be recalled.</param>
    public static IReadOnlyList<ButtonView> Of(Head head, int mailed, Person person) =>
        [.. All(head, mailed).Where(button => DeskRights.Allow(person, button.Action))];

    private static IEnumerable<ButtonView> All(Head head, int mailed)
    {
        var recall = mailed == 0 ? null : string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"It was mailed to {mailed} readers; that cannot be recalled.");
        if (head.Version is not null && head.State.Waits())
        {
            yield return new("publish-now", "Publish now");
            yield return new("schedule", "Schedule", "at", "When, in the publication's time");
        }
        if (head.State.WaitsForTime())
            yield return new("hold", "Hold back");
        if (head.State.IsPublic())
            yield return new("correct", "Correct", "note", "What was wrong, for readers", Warning: recall);
        if (head.Version is not null && !head.State.IsWithdrawn())
            yield return new("move", "Change address", "slug", "The address's last part", head.Address?.Slug);
        if (head.State.IsPublic() || head.State.Waits())
            yield return new("withdraw", "Withdraw", "note", "Why, for readers (may be empty)", Warning: recall);
        if (head.Version is not null && head.State.IsWithdrawn())
            yield return new("restore", "Restore");
        if (head.WasOut)
            yield return new("republish", "Make everything of it again");
        foreach (var answer in head.Submission is { } upload ? Rows.AnswersTo(upload) : [])
            if (answer.Action != "publish-now")
                yield return answer;
    }
}
