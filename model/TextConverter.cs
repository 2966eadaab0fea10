using System.Text.Json;
using System.Text.Json.Serialization;

namespace Model;

/// <summary>Writes what reads its own text as that text, as a value and as a dictionary's key, whatever serializer a host uses.</summary>
internal sealed class TextConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T Parse(string? text) => T.TryParse(text, null, out var value)
        ? value
        : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
}
