using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Pipeline.Desk.Access;

/// <summary>Who stands before the desk.</summary>
/// <param name="Person">Null if nobody is let in.</param>
/// <param name="Refusal">Why not, as a sentence; null where signing in helps.</param>
public sealed record Visitor(Person? Person, string? Refusal);

/// <summary>Lets people in, in the one way that the settings say.</summary>
public sealed class DeskDoor(IOptions<DeskOptions> options, IConfiguration configuration)
{
    /// <summary>Set by the platform where App Service authentication guards the app; only there its headers can be believed.</summary>
    private const string PlatformGuards = "WEBSITE_AUTH_ENABLED";

    public DeskSignIn SignIn => options.Value.SignIn;

    public Visitor Ask(HttpRequest request) => options.Value.SignIn switch
    {
        DeskSignIn.Local when !Loopback.Reached(request) => new(null, "Without sign-in the desk answers on this machine only."),
        DeskSignIn.Local => new(LocalName.Of(request), null),
        DeskSignIn.AppService when !"true".Equals(configuration[PlatformGuards], StringComparison.OrdinalIgnoreCase) =>
            new(null, "App Service authentication is not switched on for this app, so nobody can be known."),
        DeskSignIn.AppService => Known(request),
        _ => new(null, "There is no desk here."),
    };

    private static Visitor Known(HttpRequest request)
    {
        if (PrincipalHeader.Read(request) is not { } principal)
            return new(null, null);
        return principal.Role is { } role
            ? new(new Person(principal.Name, role), null)
            : new(
                null, $"{principal.Name} has no role here. Ask whoever runs this app for the role author, editor, publisher or operator.");
    }
}
