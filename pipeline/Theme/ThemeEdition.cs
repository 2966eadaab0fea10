using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Model;

namespace Pipeline.Theme;

/// <summary>
/// The templates as they were at one moment: read at once, so that a file which is changed, or half written, afterwards spoils nothing.
/// </summary>
internal sealed partial class ThemeEdition : IFileProvider
{
    private readonly IReadOnlyDictionary<string, byte[]> _own;
    private readonly ConcurrentDictionary<string, IFluidTemplate> _compiled = new(StringComparer.Ordinal);

    public ThemeEdition(ThemeFiles files, IEnumerable<Type> views)
    {
        _own = files.OwnTemplates();
        Fingerprint = string.Join('\n', _own.OrderBy(file => file.Key, StringComparer.Ordinal).Select(
            file => $"{file.Key} {Digest.Hex(file.Value)}"));
        Options = new TemplateOptions { FileProvider = this, CultureInfo = CultureInfo.InvariantCulture, MaxSteps = 1_000_000 };
        Options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        foreach (var view in views)
            Options.MemberAccessStrategy.Register(view);
    }

    /// <summary>Names the site's own templates and what they hold.</summary>
    public string Fingerprint { get; }

    public TemplateOptions Options { get; }

    /// <summary>A template by its name without the extension.</summary>
    /// <exception cref="InvalidDataException">It is missing or does not compile.</exception>
    public IFluidTemplate Template(string name) => _compiled.GetOrAdd(name, LiquidFile.Compile, this);

    /// <summary>What is wrong with the site's own templates, each as file, line and sentence.</summary>
    public IReadOnlyList<string> Faults() => [.. _own.Keys.Order(StringComparer.Ordinal).SelectMany(FaultsOf)];

    public IFileInfo GetFileInfo(string subpath) =>
        _own.TryGetValue(subpath.TrimStart('/'), out var bytes)
            ? new ThemeFile(subpath.TrimStart('/'), bytes)
            : ThemeFiles.BuiltInTemplate(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private IEnumerable<string> FaultsOf(string file)
    {
        var text = LiquidFile.Text(GetFileInfo(file));
        if (LiquidFile.Fault(file, text) is { } fault)
            yield return fault;
        foreach (var (name, at) in Use().Matches(text).Select(use => (use.Groups["name"].Value, use.Index)))
            if (!GetFileInfo(LiquidFile.Name(name)).Exists)
                yield return $"{file}, line {text.AsSpan(0, at).Count('\n') + 1}: There is no template '{name}'.";
    }

    [GeneratedRegex(@"\{%-?\s*(?:include|render)\s+['""](?<name>[^'""]+)['""]")]
    private static partial Regex Use();
}
