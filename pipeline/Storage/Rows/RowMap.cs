using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage.Rows;

/// <summary>
/// Records as table rows and back: every settable property is a column of its name (<see cref="RowCell"/> says in which form). Nulls, and
/// numbers and flags at their default, are not stored. An <see cref="ETag"/> is taken from the row.
/// </summary>
/// <typeparam name="T">A record with a parameterless constructor, or whose primary constructor names its properties.</typeparam>
internal sealed class RowMap<T>
    where T : class
{
    private readonly RowShape _shape;
    private readonly (string Property, Func<TableEntity, object> From)[] _keys;

    /// <param name="keys">The properties that stand in the row's keys and not in columns, and how to read them there.</param>
    public RowMap(params (string Property, Func<TableEntity, object> From)[] keys)
    {
        _keys = keys;
        _shape = new RowShape(typeof(T), [.. keys.Select(key => key.Property)]);
    }

    public TableEntity Write(T value, string partition, string row)
    {
        var entity = new TableEntity(partition, row);
        _shape.Write(value, entity);
        return entity;
    }

    /// <exception cref="FormatException">A column does not hold what its property takes.</exception>
    public T Read(TableEntity row) => (T)_shape.Read(row, _keys.ToDictionary(key => key.Property, key => key.From(row)));
}
