using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>What the forms of the site's pages post.</summary>
/// <param name="Email">Field <c>email</c>.</param>
/// <param name="Lists">
/// Field <c>list</c>, once for each list that is chosen; and once empty in a form that offers the choice, so that nothing chosen is not
/// taken for nothing asked.
/// </param>
/// <param name="Trap">Field <c>website</c>, hidden from people: whoever fills it in is a program.</param>
internal sealed record SubscribeForm(string Email, IReadOnlyCollection<string> Lists, string Trap)
{
    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = 8 * 1024,
        MultipartBodyLengthLimit = 8 * 1024,
        ValueCountLimit = 128,
        ValueLengthLimit = 1024,
        KeyLengthLimit = 64,
    };

    /// <summary>Null if the request holds no form, or one over our limits.</summary>
    public static async Task<SubscribeForm?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        await SmallForm.ReadAsync(request, Limits, cancellation) is { } form
            ? new SubscribeForm(form["email"].ToString(), [.. form["list"].OfType<string>()], form["website"].ToString())
            : null;
}
