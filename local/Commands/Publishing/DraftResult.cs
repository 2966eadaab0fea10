using Model;

namespace Local.Commands.Publishing;

/// <summary>What became of one draft: a row of <c>report.json</c>.</summary>
/// <param name="State">published, scheduled, held, withdrawn, rejected; failed if the pipeline gave up.</param>
/// <param name="Url">The piece's address on the site; null if it has none.</param>
/// <param name="Milliseconds">How long intake took.</param>
internal sealed record DraftResult(
    string Draft, string State, CommentaryId? Id, PieceAddress? Url, string? Title, IReadOnlyList<DraftProblem> Problems, long Milliseconds)
{
    public const string Rejected = "rejected";
    public const string Failed = "failed";

    public static DraftResult Lost(string draft) =>
        new(
            draft,
            Failed,
            null,
            null,
            null,
            [
                new DraftProblem(
                    "processing-failed",
                    "The draft could not be processed: this is a fault of the program, not of the draft. The messages above say more.",
                    null),
            ],
            0
        );
}

/// <summary>A problem as the report tells it.</summary>
internal sealed record DraftProblem(string Code, string Message, int? Line)
{
    public static DraftProblem Of(Problem problem) => new(problem.Code, problem.Message, problem.Line);
}
