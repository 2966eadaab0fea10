using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk.Pages;

/// <summary>What somebody had written in a form of which nothing came: a cookie that the next page gives back once.</summary>
/// <param name="Action">What the form was to do.</param>
/// <param name="Text">What stood in its field.</param>
public sealed record Kept(string Action, string Text)
{
    private const string Cookie = "desk-kept";

    /// <summary>What a cookie of 4,096 bytes holds in any script.</summary>
    private const int MaxChars = 600;

    // Addresses of readers are kept nowhere but in the store.
    private static readonly string[] Fields = ["note", "at", "slug"];

    /// <summary>Keeps what stands in a form, if anything does.</summary>
    public static void Keep(HttpResponse response, string action, IFormCollection form)
    {
        var text = Fields.Select(field => form[field].ToString()).FirstOrDefault(text => text.Length > 0);
        if (text is { Length: <= MaxChars })
            response.Cookies.Append(
                Cookie, $"{action}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))}",
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/desk", MaxAge = TimeSpan.FromMinutes(5) });
    }

    /// <summary>What was kept; null for nothing.</summary>
    public static Kept? Take(HttpRequest request)
    {
        if (request.Cookies[Cookie]?.Split('.') is not [{ Length: > 0 } action, { Length: > 0 } text])
            return null;
        request.HttpContext.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/desk" });
        return Base64Url.IsValid(text) ? new Kept(action, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))) : null;
    }

    /// <summary>Buttons, of which that of the form is open and has its text again.</summary>
    public IReadOnlyList<ButtonView> In(IEnumerable<ButtonView> buttons) =>
        [.. buttons.Select(button => button.Action == Action ? button with { Value = Text, IsOpen = true } : button)];
}
