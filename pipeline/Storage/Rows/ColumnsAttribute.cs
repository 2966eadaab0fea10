namespace Pipeline.Storage.Rows;

/// <summary>A part of a record whose properties are columns themselves.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ColumnsAttribute : Attribute;
