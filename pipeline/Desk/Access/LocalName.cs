using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk.Access;

/// <summary>The name and role that somebody chose on their own machine, in a cookie.</summary>
internal static class LocalName
{
    private const string Cookie = "desk-person";
    private const int MaxLength = 60;

    /// <summary>The chosen person; an operator without a name where nobody chose.</summary>
    public static Person Of(HttpRequest request) =>
        request.Cookies[Cookie]?.Split('|', 2) is [var role, var name] && DeskRoles.Named(role) is { } chosen && name.Length > 0
            ? new Person(name, chosen)
            : new Person("somebody on this machine", DeskRole.Operator);

    /// <summary>Keeps a choice. False if it is none.</summary>
    public static bool TryKeep(HttpResponse response, string name, string role)
    {
        name = name.Trim();
        if (name.Length is 0 or > MaxLength || name.Any(char.IsControl) || DeskRoles.Named(role) is not { } chosen)
            return false;
        response.Cookies.Append(Cookie, $"{chosen.Word()}|{name}",
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/desk" });
        return true;
    }
}
