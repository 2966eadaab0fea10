using System.Globalization;
using Model;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>The notations of front matter.</summary>
internal enum FrontMatterNotation
{
    Yaml,
    Toml,
    Json,
}

/// <summary>
/// Reads the fields of front matter in any notation; every problem carries its line in the file, where the notation tells it.
/// </summary>
internal static class FrontMatterFields
{
    /// <summary>In characters: a hundred times what any draft needs, and little enough for every parser.</summary>
    public const int MaxLength = 64 * 1024;

    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(
        string text, FrontMatterNotation notation = FrontMatterNotation.Yaml)
    {
        if (text.Length > MaxLength)
            return (
                [],
                [
                    ProblemCodes.FrontMatterTooLong.Says(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The front matter has {text.Length:N0} characters; the limit is {MaxLength:N0}. Close it with a line of "
                            + $"\"---\" where the text begins."
                        )
                    ),
                ]
            );
        return notation switch
        {
            FrontMatterNotation.Toml => TomlFields.Read(text),
            FrontMatterNotation.Json => JsonFields.Read(text),
            _ => YamlFields.Read(text),
        };
    }
}
