using Model;
using Pipeline.Desk.Editing;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>A piece that two will act on at once.</summary>
/// <param name="Start">In which state it is then: an index of <see cref="Starts"/>.</param>
internal sealed record Race(int Number, int Start)
{
    public static readonly string[] Starts = ["published", "scheduled", "held", "withdrawn"];

    public string Draft => $"race-{Number}.md";

    public CommentaryId Id => CommentaryId.FromDraft(Draft);

    private bool IsForLater => Starts[Start] is "scheduled" or "held";

    public string Text(string more = "") => Drafts.Markdown(
        $"Race number {Number} along the mole", IsForLater ? "publish_at: 2026-12-24T15:00:00Z" : "", $"{Drafts.Body} {more}");

    /// <summary>Brings it into its state, once it was taken in.</summary>
    public async Task PrepareAsync(Newsroom newsroom)
    {
        var result = Starts[Start] switch
        {
            "held" => await newsroom.Get<EditorDesk>().HoldAsync(Id, default),
            "withdrawn" => await newsroom.Get<EditorDesk>().WithdrawAsync(Id, default),
            _ => null,
        };
        (result?.Message).ShouldBeNull();
    }
}

/// <summary>What an editor does to a piece.</summary>
internal sealed record EditorMove(string Action, int Number)
{
    private const double ShareOfMistakes = 0.1;

    private static readonly string[] Actions =
        ["withdraw", "restore", "republish", "publish-now", "schedule", "hold", "correct", "move"];

    /// <summary>Mostly one that the state allows: two who may are the race.</summary>
    public static EditorMove Draw(Random random, LifecycleState state)
    {
        var any = new EditorMove(Actions[random.Next(Actions.Length)], random.Next(1_000_000));
        return any.IsAllowed(state) || random.NextDouble() < ShareOfMistakes ? any : Draw(random, state);
    }

    /// <summary>Whether the rules let it be done to a piece in a state, as an editor would say them.</summary>
    public bool IsAllowed(LifecycleState state) => state switch
    {
        LifecycleState.Published => Action is "withdraw" or "republish" or "correct" or "move",
        LifecycleState.Scheduled => Action is "withdraw" or "publish-now" or "schedule" or "hold" or "move",
        LifecycleState.Held => Action is "withdraw" or "publish-now" or "schedule" or "move",
        _ => Action is "restore" or "republish",
    };

    public Task<EditorResult> DoAsync(Newsroom newsroom, CommentaryId id, EditorAct act)
    {
        var desk = newsroom.Get<EditorDesk>();
        return Action switch
        {
            "withdraw" => desk.WithdrawAsync(id, default, act),
            "restore" => desk.RestoreAsync(id, default, act),
            "republish" => desk.RepublishAsync(id, default, act),
            "publish-now" => desk.PublishNowAsync(id, default, act),
            "schedule" => desk.ScheduleAsync(id, newsroom.Clock.GetUtcNow().AddDays(2), default, act),
            "hold" => desk.HoldAsync(id, default, act),
            "correct" => desk.CorrectAsync(id, "A figure was wrong.", default, act),
            _ => desk.MoveAsync(id, $"moved-{Number}", default, act),
        };
    }

    public override string ToString() => Action;
}
