using Manuscripts.Metadata;
using Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>Reads the fields of YAML front matter; every problem carries its line in the file.</summary>
internal static class FrontMatterFields
{
    /// <summary>Anchors and aliases can blow a small text up without end (the "billion laughs"): none are needed here.</summary>
    private const string AnchorMessage = "The front matter uses YAML anchors (& or *), which are not read. Write each value out, in quotation marks if it starts with & or *.";

    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(string yaml)
    {
        if (TabLine(yaml) is { } tab)
            return ([], [ProblemCodes.FrontMatterInvalid.Says("The front matter has a tab at the start of this line. Use spaces instead.", tab)]);
        if (Parse(yaml, out var root, out var problem) is false && !(ColonValues.Quoted(yaml) is { } mended && Parse(mended, out root, out _)))
            return ([], [problem!]);
        if (root is null or YamlScalarNode { Value: null or "" })
            return ([], []);
        if (root is not YamlMappingNode mapping)
            return ([], [ProblemCodes.FrontMatterInvalid.Says(
                "The front matter holds no fields. Write one a line, such as \"title: My title\".", Line(root))]);
        return Fields(mapping);
    }

    private static bool Parse(string yaml, out YamlNode? root, out Problem? problem)
    {
        (root, problem) = (null, null);
        var parser = new Parser(new StringReader(yaml));
        try
        {
            if (FirstAnchor(parser) is { } line)
            {
                problem = ProblemCodes.FrontMatterInvalid.Says(AnchorMessage, line);
                return false;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
            return true;
        }
        catch (YamlException e)
        {
            problem = e.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase)
                ? ProblemCodes.FieldRepeated.Says("A field is set twice in the front matter. Keep one of them.", (int)e.Start.Line)
                : ProblemCodes.FrontMatterInvalid.Says(
                    $"The front matter cannot be read here ({Reason(e)}). Put values with a colon, a quotation mark or a bracket in \"double quotation marks\", and check the indentation.",
                    (int)e.Start.Line);
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or ArgumentException or InvalidCastException)
        {
            // The parser trips over some unclosed brackets instead of saying so.
            problem = ProblemCodes.FrontMatterInvalid.Says(
                "The front matter cannot be read from here on. Close every bracket and quotation mark, or put the value in \"double quotation marks\".",
                (int)(parser.Current?.Start.Line ?? 1));
            return false;
        }
    }

    private static int? TabLine(string yaml) => Array.FindIndex(yaml.Split('\n'), line => line.StartsWith('\t')) is var at and >= 0 ? at + 1 : null;

    private static int? FirstAnchor(Parser parser)
    {
        while (parser.MoveNext())
        {
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias
                or YamlDotNet.Core.Events.NodeEvent { Anchor.IsEmpty: false })
                return (int)parser.Current.Start.Line;
        }

        return null;
    }

    private static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Fields(YamlMappingNode mapping)
    {
        var fields = new List<DraftField>();
        var problems = new List<Problem>();
        foreach (var (key, value) in mapping.Children)
        {
            var written = (key as YamlScalarNode)?.Value ?? "";
            var name = FieldNames.Canonical(written);
            if (!FieldNames.IsKnown(name))
                problems.Add(ProblemCodes.FieldUnknown.Says($"The field \"{Shown(written)}\" is not known and was ignored.", Line(key)));
            else if (fields.Any(field => field.Name == name))
                problems.Add(ProblemCodes.FieldRepeated.Says($"The field \"{name}\" is set twice. Keep one of them.", Line(key)));
            else if (Values(value, FieldNames.Lists.Contains(name)) is not { } values)
                problems.Add(ProblemCodes.FieldWrongType.Says(WrongType(name), Line(value)));
            else if (values.Count > 0)
                fields.Add(new DraftField(name, values, Line(key)));
        }

        return (fields, problems);
    }

    private static List<string>? Values(YamlNode node, bool list) => node switch
    {
        YamlScalarNode scalar => Text(scalar) is { Length: > 0 } text ? [text] : [],
        YamlSequenceNode sequence when list && sequence.All(child => child is YamlScalarNode) =>
            [.. sequence.Cast<YamlScalarNode>().Select(Text).Where(text => text.Length > 0)],
        _ => null,
    };

    private static string Text(YamlScalarNode scalar) =>
        scalar.Style is ScalarStyle.Plain && scalar.Value is "null" or "~" ? "" : scalar.Value?.Trim() ?? "";

    private static string WrongType(string name) => FieldNames.Lists.Contains(name)
        ? $"The field \"{name}\" takes one text or a list of texts, such as \"{name}: [First, Second]\"."
        : $"The field \"{name}\" takes one text, such as \"{name}: …\", not a list or a group of fields.";

    private static string Reason(YamlException e) => e.Message.Split('\n')[0] is var first && first.LastIndexOf("): ", StringComparison.Ordinal) is var at and >= 0
        ? first[(at + 3)..].TrimEnd('.')
        : first.TrimEnd('.');

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
