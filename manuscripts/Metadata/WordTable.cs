namespace Manuscripts.Metadata;

/// <summary>
/// A table of words that is part of the program: "[kind]" in a line of its own, and lines of words under it. Empty lines and those that
/// begin with "#" say nothing.
/// </summary>
internal static class WordTable
{
    /// <summary>Its lines of words, each with its kind.</summary>
    /// <param name="file">A file of this folder, <c>wait-words.txt</c>.</param>
    public static IEnumerable<(string Kind, string Line)> Read(string file)
    {
        using var lines = new StreamReader(typeof(WordTable).Assembly.GetManifestResourceStream(file)!);
        var kind = "";
        while (lines.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'])
                kind = name;
            else if (line.Length > 0 && line[0] is not '#')
                yield return (kind, line);
        }
    }
}
