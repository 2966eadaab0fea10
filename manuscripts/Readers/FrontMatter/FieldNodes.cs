using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>Makes fields of what front matter holds; every problem carries its line in the file.</summary>
internal static class FieldNodes
{
    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(FieldNode.Group root)
    {
        var fields = new List<DraftField>();
        var problems = new List<Problem>();
        foreach (var (written, value, line) in root.Fields)
        {
            var name = FieldNames.Canonical(written);
            if (!FieldNames.IsKnown(name))
                problems.Add(ProblemCodes.FieldUnknown.Says($"The field \"{Shown(written)}\" is not known and was ignored.", line));
            else if (Values(name, value) is not { } values)
                problems.Add(ProblemCodes.FieldWrongType.Says(WrongType(name), value.Line ?? line));
            else
                Add(
                    fields, problems, new DraftField(name, values, line) { IsList = value is FieldNode.Many },
                    FieldNames.IsForeign(written));
            Besides(fields, name, value, line);
        }

        return (fields, problems);
    }

    private static void Add(List<DraftField> fields, List<Problem> problems, DraftField field, bool isForeign)
    {
        if (field.Values.Count == 0)
            return;
        var at = fields.FindIndex(other => other.Name == field.Name);
        if (at < 0)
            fields.Add(field);
        else if (FieldNames.Gathers(field.Name))
            fields[at] = fields[at] with { Values = [.. fields[at].Values.Union(field.Values, StringComparer.Ordinal)] };
        else if (fields[at].Values.SequenceEqual(field.Values, StringComparer.Ordinal))
            return;
        else if (isForeign)
            problems.Add(
                ProblemCodes.FieldUnused.Says(
                    $"The field \"{field.Name}\" was said before by another name; \"{Shown(field.Values[0])}\" was not used.", field.Line)
            );
        else
            problems.Add(ProblemCodes.FieldRepeated.Says($"The field \"{field.Name}\" is set twice. Keep one of them.", field.Line));
    }

    /// <summary>Null if a field of that name takes no such value.</summary>
    private static IReadOnlyList<string>? Values(string name, FieldNode value) =>
        (name, value) switch
        {
            (_, FieldNode.Text { Value: "" }) => [],
            ("slug" or "permalink", FieldNode.Text text) => [PlainSlug(text.Value)],
            ("topics", FieldNode.Text text) => text.Value.Split(
                [',', ';'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
            (_, FieldNode.Text text) => [text.Value],
            ("authors", FieldNode.Group person) => Person(person) is { } name1 ? [name1] : null,
            ("image", FieldNode.Group picture) => picture.Of("src", "image", "path", "file", "url", "relative", "feature") is { } source
                ? [source]
                : null,
            ("correction", FieldNode.Group notice) => Correction(notice) is { } text ? [text] : null,
            (_, FieldNode.Many { Items.Count: 0 }) => [],
            ("series" or "image", FieldNode.Many { Items: [var only] }) => Values(name, only),
            ("correction", FieldNode.Many notices) => All(
                notices, item => item is FieldNode.Group one ? Correction(one) : (item as FieldNode.Text)?.Value),
            (_, FieldNode.Many many) when FieldNames.Lists.Contains(name) => All(
                many, item => item is FieldNode.Group one ? Person(one) : (item as FieldNode.Text)?.Value),
            _ => null,
        };

    private static List<string>? All(FieldNode.Many many, Func<FieldNode, string?> one)
    {
        var values = many.Items.Select(one).ToList();
        return values.Contains(null) ? null : [.. values.Where(value => value!.Length > 0).Select(value => value!)];
    }

    /// <summary>A picture's own fields say its alternative text and its credit.</summary>
    private static void Besides(List<DraftField> fields, string name, FieldNode value, int? line)
    {
        if (name != "image" || (value is FieldNode.Many { Items: [var only] } ? only : value) is not FieldNode.Group picture)
            return;
        if (picture.Of("alt", "alt_text", "image_alt") is { } alt && !fields.Exists(field => field.Name == "image_alt"))
            fields.Add(new DraftField("image_alt", [alt], line));
        if (picture.Of("credit", "caption", "image_caption") is { } credit && !fields.Exists(field => field.Name == "image_credit"))
            fields.Add(new DraftField("image_credit", [credit], line));
    }

    private static string? Person(FieldNode.Group person) =>
        person.Of("name", "title", "display_name", "full_name", "author", "label")
        ?? (
            person.Of("first_name", "first", "given") is { } first && person.Of("last_name", "last", "family") is { } last
                ? $"{first} {last}"
                : null
        );

    /// <summary>A notice as one text, its date in front of it.</summary>
    private static string? Correction(FieldNode.Group notice) =>
        notice.Of("text", "note", "correction", "notice", "body") is not { } text ? null
        : notice.Of("date", "on", "at") is { } date ? $"{date}: {text}"
        : text;

    /// <summary>Sites write a slug as a path, too: "/x/".</summary>
    private static string PlainSlug(string written) =>
        written.Trim('/') is var bare && bare.LastIndexOf('/') is var at and >= 0 ? bare[(at + 1)..] : bare;

    private static string WrongType(string name) => FieldNames.Lists.Contains(name)
        ? $"The field \"{name}\" takes one text or a list of texts, such as \"{name}: [First, Second]\"."
        : $"The field \"{name}\" takes one text, such as \"{name}: …\", not a list or a group of fields.";

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
