using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Pipeline.Operations.Copies;

/// <summary>
/// A row as a line of JSON, as the table service itself writes rows: a value that JSON has no kind for has its kind beside it (Payload
/// format for Table service operations, "Property types in a JSON feed"). When it was written last is no part of it.
/// </summary>
public static class RowText
{
    private const string KindSuffix = "@odata.type";

    /// <summary>Writes a row as one line, without its end.</summary>
    public static ReadOnlyMemory<byte> Write(TableEntity row)
    {
        var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString(nameof(TableEntity.PartitionKey), row.PartitionKey);
            json.WriteString(nameof(TableEntity.RowKey), row.RowKey);
            foreach (var (name, value) in row.Where(cell => !IsAboutRow(cell.Key)).OrderBy(cell => cell.Key, StringComparer.Ordinal))
                Write(json, name, value);
            json.WriteEndObject();
        }
        return line.GetBuffer().AsMemory(0, (int)line.Length);
    }

    /// <summary>Reads what <see cref="Write(TableEntity)"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such line.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            var cells = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line) ?? [];
            var row = new TableEntity(
                cells[nameof(TableEntity.PartitionKey)].GetString(), cells[nameof(TableEntity.RowKey)].GetString());
            foreach (var (name, value) in cells.Where(cell => !IsAboutRow(cell.Key) && !IsKind(cell.Key)))
                row[name] = Read(value, cells.TryGetValue(name + KindSuffix, out var kind) ? kind.GetString() : null);
            return row;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"It holds no row: {e.Message}", e);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: WriteKind(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: WriteKind(json, name, "Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: WriteKind(json, name, "Edm.DateTime", instant.UtcDateTime.ToString("O")); break;
            case Guid id: WriteKind(json, name, "Edm.Guid", id.ToString()); break;
            case byte[] bytes: WriteKind(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            default: throw new NotSupportedException($"The column '{name}' holds a {value.GetType().Name}, which no table does.");
        }
    }

    private static void WriteKind(Utf8JsonWriter json, string name, string kind, string value)
    {
        json.WriteString(name + KindSuffix, kind);
        json.WriteString(name, value);
    }

    private static object? Read(JsonElement value, string? kind) => (kind, value.ValueKind) switch
    {
        (null, JsonValueKind.String) => value.GetString(),
        (null, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (null, JsonValueKind.Number) => value.GetInt32(),
        ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", _) => value.GetDateTimeOffset(),
        ("Edm.Guid", _) => value.GetGuid(),
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        _ => throw new FormatException($"It holds a value of the kind '{kind}', which is none of a table's."),
    };

    private static bool IsKind(string name) => name.EndsWith(KindSuffix, StringComparison.Ordinal);

    private static bool IsAboutRow(string name) =>
        name is nameof(TableEntity.PartitionKey) or nameof(TableEntity.RowKey) or nameof(TableEntity.Timestamp) or "odata.etag";
}
