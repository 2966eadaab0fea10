using System.Globalization;
using Model;
using Tomlyn;
using Tomlyn.Model;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>Reads TOML front matter between lines of "+++", as Hugo and Zola write it.</summary>
internal static class TomlFields
{
    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(string toml)
    {
        // Counted before the parser sees it: it recurses.
        if (Depth(toml) > FieldNode.MaxDepth)
            return (
                [],
                [
                    ProblemCodes.FrontMatterTooDeep.Says(
                        "Lists in the front matter are nested too deeply. Write each field as one text or one list."),
                ]
            );
        try
        {
            return FieldNodes.Read((FieldNode.Group)Node(TomlSerializer.Deserialize<TomlTable>(toml)!));
        }
        catch (TomlException e)
        {
            return ([], [ProblemCodes.FrontMatterInvalid.Says(
                "The TOML front matter cannot be read here. Write each field as name = \"value\", lists in square brackets.", Line(e))]);
        }
    }

    private static int? Line(TomlException e) => e.Line is > 0 ? e.Line : null;

    private static int Depth(string toml)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in toml)
        {
            // Brackets in texts count, too: that errs on the safe side, and closed ones cancel out.
            if (c is '[' or '{')
                deepest = Math.Max(deepest, ++depth);
            else if (c is ']' or '}')
                depth = Math.Max(0, depth - 1);
        }

        return deepest;
    }

    private static FieldNode Node(object? value) => value switch
    {
        TomlTable table => new FieldNode.Group([.. Flat(table)], null),
        TomlTableArray tables => new FieldNode.Many([.. tables.Select(Node)], null),
        TomlArray array => new FieldNode.Many([.. array.Select(Node)], null),
        TomlDateTime date => new FieldNode.Text(date.ToString(), null),
        bool flag => new FieldNode.Text(flag ? "true" : "false", null),
        _ => new FieldNode.Text(Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "", null),
    };

    /// <summary>Zola keeps topics in a table "taxonomies", and both let sites keep fields of their own in tables.</summary>
    private static IEnumerable<FieldNode.Named> Flat(TomlTable table)
    {
        foreach (var (name, value) in table)
        {
            if (value is TomlTable inner && name is "taxonomies" or "extra" or "params")
            {
                foreach (var field in Flat(inner))
                    yield return field;
            }
            else
            {
                yield return new FieldNode.Named(name, Node(value), null);
            }
        }
    }
}
