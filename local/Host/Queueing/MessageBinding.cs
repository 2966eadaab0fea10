using System.Text.Json;

namespace Local.Host.Queueing;

/// <summary>Turns a message's body into a parameter, as the worker does.</summary>
internal static class MessageBinding
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <exception cref="JsonException">The body is no JSON of that type.</exception>
    public static object Bind(BinaryData body, Type type) =>
        type == typeof(BinaryData) ? body
        : type == typeof(string) ? body.ToString()
        : type == typeof(byte[]) ? body.ToArray()
        : JsonSerializer.Deserialize(body, type, Web) ?? throw new JsonException($"The message holds no {type.Name}.");
}
