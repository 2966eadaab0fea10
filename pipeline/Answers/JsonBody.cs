using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Model;

namespace Pipeline.Answers;

/// <summary>What a request says in JSON.</summary>
internal static class JsonBody
{
    /// <summary>A request's body; null if it holds nothing of that form.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, CanonicalJson.Options, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
