using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>What the form on <c>/subscribe/</c> posts.</summary>
/// <param name="Email">Field <c>email</c>.</param>
/// <param name="List">Field <c>list</c>; empty for the first list.</param>
/// <param name="Trap">Field <c>website</c>, hidden from people: whoever fills it in is a program.</param>
internal sealed record SubscribeForm(string Email, string List, string Trap)
{
    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = 8 * 1024,
        MultipartBodyLengthLimit = 8 * 1024,
        ValueCountLimit = 16,
        ValueLengthLimit = 1024,
        KeyLengthLimit = 64,
    };

    /// <summary>Null if the request holds no form, or one over our limits.</summary>
    public static async Task<SubscribeForm?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        await SmallForm.ReadAsync(request, Limits, cancellation) is { } form
            ? new SubscribeForm(form["email"].ToString(), form["list"].ToString(), form["website"].ToString())
            : null;
}
