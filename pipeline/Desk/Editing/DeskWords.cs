using Model;

namespace Pipeline.Desk.Editing;

/// <summary>How the desk says what the program calls otherwise.</summary>
public static class DeskWords
{
    public static string Of(LifecycleState state) => state.IsPublic() ? "out" : state.ToString().ToLowerInvariant();

    /// <summary>Why a step was made, such as <c>withdrawn at the desk</c>.</summary>
    public static string Cause(string? cause) => cause switch
    {
        null => "unknown",
        "upload" => "a draft was uploaded",
        "schedule" => "its time had come",
        "editor: withdraw" => "withdrawn at the desk",
        "editor: restore" => "restored at the desk",
        "editor: republish" => "made again at the desk",
        "editor: publish-now" => "published at the desk",
        "editor: schedule" => "scheduled at the desk",
        "editor: hold" => "held at the desk",
        "editor: correct" => "corrected at the desk",
        "editor: move" => "moved to another address at the desk",
        "editor: stays-out" => "an upload stays out",
        _ => cause,
    };
}
