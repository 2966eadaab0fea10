using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>What the preferences page posts.</summary>
/// <param name="Lists">Field <c>list</c>, once for each list that is chosen.</param>
internal sealed record PreferencesForm(IReadOnlyCollection<string> Lists)
{
    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = 16 * 1024,
        MultipartBodyLengthLimit = 16 * 1024,
        ValueCountLimit = 128,
        ValueLengthLimit = 128,
        KeyLengthLimit = 64,
    };

    /// <summary>Null if the request holds no form, or one over our limits. One without a list chooses none.</summary>
    public static async Task<PreferencesForm?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        await SmallForm.ReadAsync(request, Limits, cancellation) is { } form
            ? new PreferencesForm([.. form["list"].OfType<string>()])
            : null;
}
