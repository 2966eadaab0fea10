using System.Text.Json;
using Model;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>Reads JSON front matter, as Hugo takes it.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Forgiving = new()
    {
        MaxDepth = FieldNode.MaxDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Forgiving);
            return Node(document.RootElement) is FieldNode.Group group ? FieldNodes.Read(group) : ([], []);
        }
        catch (JsonException e)
        {
            return (
                [],
                [
                    ProblemCodes.FrontMatterInvalid.Says(
                        "The JSON front matter cannot be read here. Check its quotation marks, commas and brackets.",
                        (int)(e.LineNumber ?? 0) + 1),
                ]
            );
        }
    }

    /// <summary>Where a JSON object at a place of a text ends; -1 if it never does. Linear.</summary>
    public static int End(ReadOnlySpan<char> text)
    {
        var (depth, inText) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (inText && text[i] == '\\')
                i++;
            else if (text[i] == '"')
                inText = !inText;
            else if (!inText && text[i] is '{' or '[')
                depth++;
            else if (!inText && text[i] is '}' or ']' && --depth == 0)
                return i + 1;
        }

        return -1;
    }

    // The depth is bounded by the parser's limit.
    private static FieldNode Node(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => new FieldNode.Group(
                [.. value.EnumerateObject().Select(field => new FieldNode.Named(field.Name, Node(field.Value), null))],
                null
            ),
            JsonValueKind.Array => new FieldNode.Many([.. value.EnumerateArray().Select(Node)], null),
            JsonValueKind.Null => new FieldNode.Text("", null),
            JsonValueKind.String => new FieldNode.Text(value.GetString()!.Trim(), null),
            JsonValueKind.True => new FieldNode.Text("true", null),
            JsonValueKind.False => new FieldNode.Text("false", null),
            _ => new FieldNode.Text(value.GetRawText(), null),
        };
}
