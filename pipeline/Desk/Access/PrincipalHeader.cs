using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk.Access;

/// <summary>
/// Who App Service authentication says a request is from: the header <c>X-MS-CLIENT-PRINCIPAL</c>, Base64 of JSON. The platform takes
/// it out of what comes from outside, so it may be read only where the platform guards the app.
/// </summary>
internal static class PrincipalHeader
{
    private const string Name = "X-MS-CLIENT-PRINCIPAL";
    private const int MaxLength = 64 * 1024;

    private static readonly string[] NameClaims =
    [
        "preferred_username",
        "name",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name",
    ];
    private static readonly string[] RoleClaims = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];

    /// <summary>Null if nobody is signed in, or the header is no such thing.</summary>
    public static (string Name, DeskRole? Role)? Read(HttpRequest request)
    {
        var text = request.Headers[Name].ToString();
        if (text.Length is 0 or > MaxLength)
            return null;
        try
        {
            var principal = JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(text));
            var claims = principal?.Claims ?? [];
            var name = NameClaims
                .Append(principal?.NameType)
                .Select(type => ValueOf(claims, type))
                .FirstOrDefault(value => value is not null);
            return name is null ? null : (name, Highest(claims, principal!.RoleType));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? ValueOf(IReadOnlyList<Claim> claims, string? type) =>
        claims.FirstOrDefault(claim => claim.Type == type && !string.IsNullOrWhiteSpace(claim.Value))?.Value;

    private static DeskRole? Highest(IReadOnlyList<Claim> claims, string? roleType) => claims
        .Where(claim => RoleClaims.Contains(claim.Type) || (roleType is not null && claim.Type == roleType))
        .Select(claim => DeskRoles.Named(claim.Value))
        .Max();

    private sealed record Principal(
        [property: JsonPropertyName("name_typ")] string? NameType,
        [property: JsonPropertyName("role_typ")] string? RoleType,
        [property: JsonPropertyName("claims")] IReadOnlyList<Claim>? Claims);

    private sealed record Claim([property: JsonPropertyName("typ")] string Type, [property: JsonPropertyName("val")] string Value);
}
