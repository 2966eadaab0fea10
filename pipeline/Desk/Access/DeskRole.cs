namespace Pipeline.Desk.Access;

/// <summary>What somebody may do at the desk. Each role may do what those before it may.</summary>
public enum DeskRole
{
    /// <summary>Hands drafts in, and reads what became of them.</summary>
    Author,

    /// <summary>Holds, schedules, corrects, moves, answers questions, and shows previews.</summary>
    Editor,

    /// <summary>Brings out, takes back, and sends mail.</summary>
    Publisher,

    /// <summary>Sees to the program: queues, poison messages, making things again.</summary>
    Operator,
}

/// <summary>Somebody at the desk.</summary>
/// <param name="Name">As the audit keeps it.</param>
public sealed record Person(string Name, DeskRole Role)
{
    public bool May(DeskRole role) => Role >= role;
}

/// <summary>Roles as people and the platform write them.</summary>
public static class DeskRoles
{
    private static readonly DeskRole[] All = Enum.GetValues<DeskRole>();

    /// <summary>The role of a name, in any case; null for anything else, a number too.</summary>
    public static DeskRole? Named(string name) =>
        Array.FindIndex(All, role => role.Word().Equals(name, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? All[at] : null;

    /// <summary>Its name, such as <c>editor</c>.</summary>
    public static string Word(this DeskRole role) => role.ToString().ToLowerInvariant();
}
