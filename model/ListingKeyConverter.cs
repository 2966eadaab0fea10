using System.Text.Json;
using System.Text.Json.Serialization;

namespace Model;

/// <summary>Writes a listing as its name, whatever serializer a host uses.</summary>
internal sealed class ListingKeyConverter : JsonConverter<ListingKey>
{
    public override ListingKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ListingKey.Parse(reader.GetString() ?? throw new JsonException("A listing's name is missing."));

    public override void Write(Utf8JsonWriter writer, ListingKey value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
