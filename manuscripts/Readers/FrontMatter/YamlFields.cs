using Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>
/// Reads YAML front matter from the parser's events, one after the other: YamlDotNet's own tree is built by recursion, which a
/// few thousand open lists would make overflow the stack.
/// </summary>
internal static class YamlFields
{
    /// <summary>Anchors and aliases can blow a small text up without end (the "billion laughs"): none are needed here.</summary>
    private const string AnchorMessage =
        "The front matter uses YAML anchors (& or *), which are not read. Write each value out, in quotation marks if it starts "
        + "with & or *.";

    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(string yaml)
    {
        if (TabLine(yaml) is { } tab)
            return (
                [],
                [ProblemCodes.FrontMatterInvalid.Says("The front matter has a tab at the start of this line. Use spaces instead.", tab)]
            );
        var (root, problem) = Parse(yaml);
        if (problem is not null && ColonValues.Quoted(yaml) is { } mended && Parse(mended) is (var again, null))
            (root, problem) = (again, null);
        if (problem is not null)
            return ([], [problem]);
        return root switch
        {
            null or FieldNode.Text { Value: "" } => ([], []),
            FieldNode.Group group => FieldNodes.Read(group),
            _ => (
                [],
                [
                    ProblemCodes.FrontMatterInvalid.Says(
                        "The front matter holds no fields. Write one a line, such as \"title: My title\".", root.Line),
                ]
            ),
        };
    }

    private static (FieldNode? Root, Problem? Problem) Parse(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            return new YamlTree(parser).Read();
        }
        catch (YamlException e)
        {
            return (null, Unreadable((int)e.Start.Line));
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or ArgumentException or InvalidCastException)
        {
            // The parser trips over some unclosed brackets instead of saying so.
            return (null, Unreadable((int)(parser.Current?.Start.Line ?? 1)));
        }
    }

    private static Problem Unreadable(int line) =>
        ProblemCodes.FrontMatterInvalid.Says(
            "The front matter cannot be read here. Close every bracket and quotation mark, put values with a colon, a quotation mark or "
            + "a bracket in \"double quotation marks\", and check the indentation.",
            Math.Max(line, 1)
        );

    private static int? TabLine(string yaml)
    {
        var line = 1;
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            if (yaml.AsSpan(range).StartsWith("\t"))
                return line;
            line++;
        }

        return null;
    }

    /// <summary>Builds the tree with a stack of its own.</summary>
    private sealed class YamlTree(Parser parser)
    {
        private readonly Stack<Open> _open = new();
        private FieldNode? _root;

        public (FieldNode? Root, Problem? Problem) Read()
        {
            while (parser.MoveNext() && _root is null)
            {
                if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                    return (null, ProblemCodes.FrontMatterInvalid.Says(AnchorMessage, Line));
                if (Take(parser.Current!) is { } problem)
                    return (null, problem);
            }

            return (_root, null);
        }

        private int Line => (int)parser.Current!.Start.Line;

        private Problem? Take(ParsingEvent found)
        {
            switch (found)
            {
                case MappingStart or SequenceStart when _open.Count == FieldNode.MaxDepth:
                    return ProblemCodes.FrontMatterTooDeep.Says(
                        "Lists in the front matter are nested too deeply. Write each field as one text or one list.", Line);
                case MappingStart or SequenceStart:
                    _open.Push(new Open(found is MappingStart, Line));
                    return null;
                case MappingEnd or SequenceEnd:
                    return Put(_open.Pop().Node);
                case Scalar scalar when _open.TryPeek(out var group) && group.WantsName:
                    return group.Name(scalar.Value.Trim(), Line);
                case Scalar scalar:
                    return Put(
                        new FieldNode.Text(
                            scalar.Style is ScalarStyle.Plain && scalar.Value is "null" or "~" ? "" : scalar.Value.Trim(), Line)
                    );
                default:
                    return null;
            }
        }

        private Problem? Put(FieldNode node)
        {
            if (!_open.TryPeek(out var around))
                _root = node;
            else if (around.WantsName)
                return Unreadable(node.Line ?? 1);
            else
                around.Add(node);
            return null;
        }
    }

    private sealed class Open(bool isGroup, int line)
    {
        private readonly List<FieldNode> _items = [];
        private readonly List<FieldNode.Named> _fields = [];
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private (string Name, int Line)? _name;

        public bool WantsName => isGroup && _name is null;

        public FieldNode Node => isGroup ? new FieldNode.Group(_fields, line) : new FieldNode.Many(_items, line);

        public Problem? Name(string name, int at)
        {
            if (!_names.Add(name))
                return ProblemCodes.FieldRepeated.Says("A field is set twice in the front matter. Keep one of them.", at);
            _name = (name, at);
            return null;
        }

        public void Add(FieldNode node)
        {
            if (_name is { } name)
                _fields.Add(new FieldNode.Named(name.Name, node, name.Line));
            else
                _items.Add(node);
            _name = null;
        }
    }
}
