using System.Globalization;
using System.Text;
using Model;

namespace Pipeline.Storage.Rows;

/// <summary>
/// A value as a table's own kind: texts, numbers, flags and instants in UTC as they are; names of enumerations in lower case; what has
/// a text of its own (<see cref="IParsable{TSelf}"/>) as that; anything else as canonical JSON.
/// </summary>
internal static class RowCell
{
    /// <summary>The cell of a property's value; null for a value that is not stored.</summary>
    public static object? Write(object? value, Type type) => value switch
    {
        null => null,
        // A default may be left out only where its absence says nothing else.
        false or 0 or 0L when Nullable.GetUnderlyingType(type) is null => null,
        string or int or long or bool => value,
        // A table's own instants lose the offset, on which an address's month depends.
        DateTimeOffset instant => instant.Offset == TimeSpan.Zero ? instant : instant.ToString("O", CultureInfo.InvariantCulture),
        Enum state => Word(state),
        _ when IsParsable(value.GetType()) => value.ToString(),
        _ => Encoding.UTF8.GetString(CanonicalJson.Write(value)),
    };

    /// <summary>How an enumeration's name stands in a row, and in a filter over rows.</summary>
    public static string Word(Enum state) => state.ToString().ToLowerInvariant();

    /// <summary>The value of a property's type; null if the cell holds none.</summary>
    /// <exception cref="FormatException">The cell holds something else.</exception>
    public static object? Read(object cell, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (cell.GetType() == target)
            return cell;
        return cell switch
        {
            int number when target == typeof(long) => (long)number,
            string text when target == typeof(DateTimeOffset) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
            string text when target.IsEnum => Enum.Parse(target, text, ignoreCase: true),
            string text when IsParsable(target) => ParsedText.Of(text, target),
            "" => null,
            string text => CanonicalJson.Read(Encoding.UTF8.GetBytes(text), target),
            _ => throw new FormatException($"A {cell.GetType().Name} is no {target.Name}."),
        };
    }

    private static bool IsParsable(Type type) =>
        Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>));
}
