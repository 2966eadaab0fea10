using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Model;

/// <summary>How every stored document is written: camelCase, UTF-8, enums as lower-case words.</summary>
public static class CanonicalJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DocumentOrder.Apply } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="JsonException">The bytes hold no such document.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException($"The document holds no {typeof(T).Name}.");

    /// <exception cref="JsonException">The bytes hold no such document.</exception>
    public static object Read(ReadOnlySpan<byte> utf8, Type type) =>
        JsonSerializer.Deserialize(utf8, type, Options) ?? throw new JsonException($"The document holds no {type.Name}.");
}
