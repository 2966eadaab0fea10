using System.Reflection;
using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage.Rows;

/// <summary>The columns of a record, and how it is made of them.</summary>
internal sealed class RowShape
{
    private static readonly Dictionary<string, object> NoKeys = [];

    private readonly PropertyInfo[] _columns;
    private readonly PropertyInfo? _etag;
    private readonly Dictionary<PropertyInfo, RowShape> _nested;
    private readonly ConstructorInfo _constructor;
    private readonly string[] _parameters;
    private readonly PropertyInfo[] _setAfterwards;

    /// <param name="keys">Properties that are no columns.</param>
    public RowShape(Type type, IReadOnlyCollection<string> keys)
    {
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        _etag = settable.Find(property => property.PropertyType == typeof(ETag));
        _columns = [.. settable.Where(property => property != _etag && !keys.Contains(property.Name))];
        _nested = _columns
            .Where(property => property.IsDefined(typeof(ColumnsAttribute)))
            .ToDictionary(property => property, property => new RowShape(property.PropertyType, []));
        _constructor = type.GetConstructor(Type.EmptyTypes)
            ?? type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new ArgumentException($"{type.Name} has no public constructor.", nameof(type));
        _parameters = [.. _constructor.GetParameters().Select(parameter => parameter.Name!)];
        _setAfterwards = [.. settable.Where(property => !_parameters.Contains(property.Name, StringComparer.OrdinalIgnoreCase))];
    }

    public void Write(object value, TableEntity row)
    {
        foreach (var column in _columns)
        {
            if (_nested.TryGetValue(column, out var nested))
                nested.Write(column.GetValue(value)!, row);
            else if (RowCell.Write(column.GetValue(value), column.PropertyType) is { } cell)
                row[column.Name] = cell;
        }
    }

    /// <param name="keys">The values of the properties that are no columns.</param>
    public object Read(TableEntity row, IReadOnlyDictionary<string, object> keys)
    {
        var values = new Dictionary<string, object>(keys, StringComparer.OrdinalIgnoreCase);
        foreach (var column in _columns)
        {
            if (_nested.TryGetValue(column, out var nested))
                values[column.Name] = nested.Read(row, NoKeys);
            else if (row.TryGetValue(column.Name, out var cell) && RowCell.Read(cell, column.PropertyType) is { } value)
                values[column.Name] = value;
        }
        if (_etag is not null)
            values[_etag.Name] = row.ETag;
        return Make(values);
    }

    private object Make(Dictionary<string, object> values)
    {
        var made = _constructor.Invoke([.. _parameters.Select(name => values.GetValueOrDefault(name))]);
        foreach (var property in _setAfterwards)
        {
            if (values.TryGetValue(property.Name, out var value))
                property.SetValue(made, value);
        }
        return made;
    }
}
