using Model;

namespace Pipeline.Desk.Access;

/// <summary>
/// What an address under <c>/desk</c> asks for, by its name among <see cref="DeskRights"/>: asked before anything is read or done, so
/// that no page and no call can be without a role.
/// </summary>
internal static class DeskPaths
{
    public static string[] Parts(string? path) => (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The page at an address; null if there is none.</summary>
    public static string? PageAt(string[] parts) => parts switch
    {
        [] or ["flight"] => DeskRights.SeeFlight,
        ["calendar"] => DeskRights.SeeCalendar,
        ["mailings"] => DeskRights.SeeMailings,
        ["readers"] => DeskRights.SeeReaders,
        ["site"] => DeskRights.SeeSite,
        ["pieces", var id] when IsId(id) => DeskRights.SeePiece,
        ["pieces", var id, "diff"] when IsId(id) => DeskRights.SeeDiff,
        ["pieces", var id, "draft"] when IsId(id) => DeskRights.SeeDraft,
        ["pieces", var id, "draft", "file"] when IsId(id) => DeskRights.FetchDraft,
        _ => null,
    };

    /// <summary>The call at an address, whether there is one or not; null if it is none's form.</summary>
    public static string? CallAt(string[] parts) => parts switch
    {
        ["drafts"] => "upload",
        ["readers"] => "find-reader",
        ["pieces", var id, var action] when IsId(id) => action,
        ["mailings", var id, var action] when IsId(id) => $"mailing-{action}",
        ["making", var act] => $"making-{act}",
        ["queues", _, "replay"] => "replay",
        _ => null,
    };

    private static bool IsId(string text) => CommentaryId.TryParse(text, null, out _);
}
