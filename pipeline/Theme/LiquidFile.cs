using System.Text.RegularExpressions;
using Fluid;
using Microsoft.Extensions.FileProviders;

namespace Pipeline.Theme;

/// <summary>A Liquid template as a file: found by its name, compiled, and what is wrong with it said with its line.</summary>
internal static partial class LiquidFile
{
    private const string Extension = ".liquid";

    private static readonly FluidParser Parser = new();

    /// <param name="name">Without the extension.</param>
    /// <exception cref="InvalidDataException">It is missing or does not compile.</exception>
    public static IFluidTemplate Compile(string name, IFileProvider files)
    {
        var file = files.GetFileInfo(name + Extension);
        if (!file.Exists)
            throw new InvalidDataException($"The theme has no template '{file.Name}'.");
        return Parser.TryParse(Text(file), out var template, out var error)
            ? template
            : throw new InvalidDataException(Say(file.Name, error));
    }

    /// <summary>Why a text does not compile, as file, line and sentence; null if it does.</summary>
    public static string? Fault(string file, string text) => Parser.TryParse(text, out _, out var error) ? null : Say(file, error);

    /// <summary>The file's name of a template that another one uses, with the extension or without.</summary>
    public static string Name(string template) =>
        template.EndsWith(Extension, StringComparison.Ordinal) ? template : template + Extension;

    public static string Text(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    // What follows the first line is the source, which whoever reads it has before them.
    private static string Say(string file, string error)
    {
        var place = Place().Match(error);
        var sentence = Place().Replace(error, "").Trim().Split('\n')[0].TrimEnd().TrimEnd('.');
        return place.Success ? $"{file}, line {place.Groups["line"].Value}: {sentence}." : $"{file}: {sentence}.";
    }

    // How Fluid ends what it says: "… at (3:7)".
    [GeneratedRegex(@"\s*(?:at )?\((?<line>\d+):\d+\)")]
    private static partial Regex Place();
}
