namespace Manuscripts.Readers.FrontMatter;

/// <summary>What front matter holds, whatever notation it is written in.</summary>
/// <param name="Line">The line in the file, from 1; null where the notation's parser does not say.</param>
internal abstract record FieldNode(int? Line)
{
    /// <summary>How deep lists and groups may be nested in any notation: no field needs more than a list of groups.</summary>
    public const int MaxDepth = 12;

    internal sealed record Text(string Value, int? Line) : FieldNode(Line);

    internal sealed record Many(IReadOnlyList<FieldNode> Items, int? Line) : FieldNode(Line);

    internal sealed record Group(IReadOnlyList<Named> Fields, int? Line) : FieldNode(Line)
    {
        /// <summary>The text of the first of some fields that is a text; null if none is.</summary>
        public string? Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (
                    Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value is Text
                    {
                        Value.Length: > 0
                    } text
                )
                    return text.Value;
            return null;
        }
    }

    internal sealed record Named(string Name, FieldNode Value, int? Line);
}
