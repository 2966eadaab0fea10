using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk.Pages;

/// <summary>What came of the last thing somebody did: a cookie that the next page shows once.</summary>
internal static class Said
{
    private const string Cookie = "desk-said";
    private const char Trouble = '!';

    public static void Say(HttpResponse response, string sentence, bool isTrouble) => response.Cookies.Append(
        Cookie,
        (isTrouble ? Trouble : '.') + sentence,
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/desk", MaxAge = TimeSpan.FromSeconds(30) });

    public static (string? Sentence, bool IsTrouble) Hear(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 1 } said)
            return (null, false);
        request.HttpContext.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/desk" });
        return (said[1..], said[0] == Trouble);
    }
}
