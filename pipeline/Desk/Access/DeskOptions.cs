namespace Pipeline.Desk.Access;

/// <summary>How the people of the desk are known.</summary>
public enum DeskSignIn
{
    /// <summary>There is no desk: every address of it answers 404.</summary>
    Off,

    /// <summary>On the developer's machine: whoever reaches it by a loopback address says a name and a role.</summary>
    Local,

    /// <summary>By App Service authentication: the platform signs people in and says who they are and which app roles they have.</summary>
    AppService,
}

/// <summary>The editors' desk, from the section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    public DeskSignIn SignIn { get; set; } = DeskSignIn.Off;
}
