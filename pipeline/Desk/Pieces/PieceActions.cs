using System.Globalization;
using Microsoft.AspNetCore.Http;
using Model;
using Pipeline.Desk.Access;
using Pipeline.Desk.Editing;
using Pipeline.Desk.Flight;
using Pipeline.Operations.Probing;

namespace Pipeline.Desk.Pieces;

/// <summary>Does with a piece what a form of the desk asks.</summary>
public sealed class PieceActions(EditorDesk desk, HeldAnswers answers, ChannelRepair repair, Publication publication)
{
    private const int MaxNote = 500;

    /// <returns>A sentence for whoever asked, and whether it was done.</returns>
    public async Task<(bool IsDone, string Sentence)> DoAsync(
        CommentaryId id, string action, IFormCollection form, Person person, CancellationToken cancellation)
    {
        var note = form["note"].ToString().Trim();
        if (note.Length > MaxNote)
            return (false, $"The note has {note.Length} characters; at most {MaxNote}.");
        var act = new EditorAct(person.Name, note.Length == 0 ? null : note, Revision(form));
        return action switch
        {
            "publish-now" => Said(await desk.PublishNowAsync(id, cancellation, act), "It is coming out now."),
            "schedule" => await ScheduleAsync(id, form["at"].ToString(), act, cancellation),
            "hold" => Said(await desk.HoldAsync(id, cancellation, act), "It is held back until somebody brings it out."),
            "correct" when act.Note is null => (false, "Say what was wrong: readers see it with the piece."),
            "correct" => Said(await desk.CorrectAsync(id, act.Note!, cancellation, act), "The correction is on its way to every channel."),
            "move" => Said(
                await desk.MoveAsync(id, form["slug"].ToString().Trim(), cancellation, act),
                "It has its new address; the old one leads there."),
            "withdraw" => Said(await desk.WithdrawAsync(id, cancellation, act), "It is being taken out of every channel."),
            "restore" => Said(await desk.RestoreAsync(id, cancellation, act), "It is coming back."),
            "republish" => Said(await desk.RepublishAsync(id, cancellation, act), "Everything of it is being made again."),
            "replaces" => Said(await answers.ReplaceAsync(id, act, cancellation), "It replaces the old piece."),
            "is-new" => Said(await answers.PartAsync(id, act, cancellation), "It is being read as a piece of its own."),
            "stays-out" => Said(await desk.DismissAsync(id, cancellation, act), "It stays out."),
            "again" => await repair.AskAsync(id, form["channel"].ToString(), cancellation)
                ? (true, "That channel is being made again.")
                : (false, "There is no such channel."),
            _ => (false, "There is no such action."),
        };
    }

    private async Task<(bool IsDone, string Sentence)> ScheduleAsync(
        CommentaryId id,
        string text,
        EditorAct act,
        CancellationToken cancellation
    ) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? Said(
                await desk.ScheduleAsync(id, new DateTimeOffset(local, publication.TimeZone.GetUtcOffset(local)), cancellation, act),
                $"It comes out on {local.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)}, {publication.TimeZone.Id}.")
            : (false, "Say when, as a date and a time.");

    private static long? Revision(IFormCollection form) =>
        long.TryParse(form["revision"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private static (bool IsDone, string Sentence) Said(EditorResult result, string done) =>
        result.Outcome is EditorOutcome.Done ? (true, done) : (false, result.Message ?? "It could not be done.");
}
