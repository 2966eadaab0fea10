using Model;

namespace Manuscripts.Metadata;

/// <summary>What the author set on purpose: front matter and the like first, then the blob's metadata.</summary>
internal sealed class FieldSet
{
    private readonly Dictionary<string, DraftFieldValue> _fields = new(StringComparer.Ordinal);

    public FieldSet(IEnumerable<Readers.DraftField> fields, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var field in fields)
            Add(FieldNames.Canonical(field.Name), field.Values, field.Line, field.IsList);
        foreach (var (name, value) in metadata)
            Add(FieldNames.Canonical(name), [value], null, false);
    }

    /// <summary>A field's first value; null if it was not set.</summary>
    public string? Text(string name) => _fields.GetValueOrDefault(name)?.Values[0];

    public IReadOnlyList<string> Texts(string name) => _fields.GetValueOrDefault(name)?.Values ?? [];

    /// <summary>Whether the author wrote a list, so that each value is whole.</summary>
    public bool IsList(string name) => _fields.GetValueOrDefault(name)?.IsList == true;

    public int? Line(string name) => _fields.GetValueOrDefault(name)?.Line;

    /// <summary>A problem with a field's value, with what to write.</summary>
    public Problem Wrong(string name, string example) =>
        ProblemCodes.FieldInvalid.Says(
            $"The field \"{name}\" says \"{Short(Text(name) ?? "")}\", which cannot be understood. Write, for example, \"{name}: "
            + $"{example}\".",
            Line(name)
        );

    private void Add(string name, IReadOnlyList<string> values, int? line, bool isList)
    {
        var kept = values.Select(value => OneLine(Cleaning.Characters.Line(value))).Where(value => value.Length > 0).ToList();
        if (FieldNames.IsKnown(name) && kept.Count > 0)
            _fields.TryAdd(name, new DraftFieldValue(kept, line, isList));
    }

    private static string OneLine(string value) =>
        string.Join(' ', value.Split((char[])['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string value) => value.Length <= 80 ? value : value[..80] + "…";

    private sealed record DraftFieldValue(IReadOnlyList<string> Values, int? Line, bool IsList);
}
