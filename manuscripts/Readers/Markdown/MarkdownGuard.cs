using Model;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// Turns away what would take Markdig time that grows with the square of its length: a line of a thousand columns, a paragraph of
/// thousands of half links.
/// </summary>
internal static class MarkdownGuard
{
    private const int MaxColumns = 1000;
    private const int MaxMarks = 4000;

    public static Problem? Refusal(string text)
    {
        var (line, columns, marks) = (1, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    line++;
                    columns = 0;
                    // A blank line ends a paragraph, and with it everything that was left open.
                    if (at + 1 < text.Length && text[at + 1] == '\n')
                        marks = 0;
                    break;
                case '|' when ++columns > MaxColumns:
                    return ProblemCodes.TooManyElements.Says(
                        $"A table has more than {MaxColumns} columns here. Split it and upload the draft again.", line);
                case '[' when at + 1 < text.Length && ++marks > MaxMarks:
                    return ProblemCodes.TooManyElements.Says(
                        $"A paragraph has more than {MaxMarks} square brackets here. Part it by empty lines and upload the draft again.",
                        line);
            }
        }

        return null;
    }
}
