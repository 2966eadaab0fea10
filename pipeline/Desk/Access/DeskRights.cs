namespace Pipeline.Desk.Access;

/// <summary>Which role each call and each page of the desk needs: what stands not here, nobody may.</summary>
public static class DeskRights
{
    public const string SeeFlight = "see-flight";
    public const string SeeCalendar = "see-calendar";
    public const string SeeMailings = "see-mailings";
    public const string SeePiece = "see-piece";
    public const string SeeDiff = "see-diff";
    public const string SeeDraft = "see-draft";
    public const string FetchDraft = "fetch-draft";
    public const string SeeReaders = "see-readers";
    public const string SeeSite = "see-site";

    private static readonly Dictionary<string, DeskRole> Needed = new(StringComparer.Ordinal)
    {
        [SeeFlight] = DeskRole.Author,
        [SeeCalendar] = DeskRole.Author,
        [SeeMailings] = DeskRole.Author,
        [SeePiece] = DeskRole.Author,
        [SeeDiff] = DeskRole.Author,
        [SeeDraft] = DeskRole.Author,
        [FetchDraft] = DeskRole.Author,
        ["upload"] = DeskRole.Author,
        ["schedule"] = DeskRole.Editor,
        ["hold"] = DeskRole.Editor,
        ["correct"] = DeskRole.Editor,
        ["move"] = DeskRole.Editor,
        ["replaces"] = DeskRole.Editor,
        ["is-new"] = DeskRole.Editor,
        ["stays-out"] = DeskRole.Editor,
        ["again"] = DeskRole.Editor,
        ["publish-now"] = DeskRole.Publisher,
        ["withdraw"] = DeskRole.Publisher,
        ["restore"] = DeskRole.Publisher,
        ["republish"] = DeskRole.Publisher,
        ["mailing-hold"] = DeskRole.Publisher,
        ["mailing-go-on"] = DeskRole.Publisher,
        ["mailing-cancel"] = DeskRole.Publisher,
        ["mailing-resend-unknown"] = DeskRole.Publisher,
        ["mailing-test"] = DeskRole.Publisher,
        [SeeReaders] = DeskRole.Publisher,
        ["find-reader"] = DeskRole.Publisher,
        ["replay"] = DeskRole.Operator,
        ["making-start"] = DeskRole.Operator,
        ["making-stop"] = DeskRole.Operator,
        [SeeSite] = DeskRole.Operator,
    };

    public static IReadOnlyCollection<string> Actions => Needed.Keys;

    /// <summary>Whether somebody may do it; nobody may do what there is not.</summary>
    public static bool Allow(Person person, string action) => Of(action) is { } needed && person.May(needed);

    /// <summary>The least role; null for an action that there is not.</summary>
    public static DeskRole? Of(string action) => Needed.TryGetValue(action, out var role) ? role : null;
}
