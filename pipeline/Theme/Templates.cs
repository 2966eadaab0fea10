using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Pipeline.Theme;

/// <summary>
/// The Liquid templates: compiled once, everything printed is escaped, and only the views' own properties can be reached
/// (in snake_case). Clean HTML is printed with the filter <c>raw</c>, on purpose, where a template says so.
/// </summary>
public sealed class Templates
{
    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ThemeFiles _files;
    private readonly TemplateOptions _options;
    private readonly ConcurrentDictionary<string, IFluidTemplate> _compiled = new(StringComparer.Ordinal);

    public Templates(ThemeFiles files)
    {
        _files = files;
        _options = new TemplateOptions { FileProvider = files, CultureInfo = CultureInfo.InvariantCulture, MaxSteps = 1_000_000 };
        _options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        foreach (var view in View.All)
            _options.MemberAccessStrategy.Register(view);
    }

    /// <summary>Renders a template.</summary>
    /// <param name="name">Without its extension, such as <c>article</c>.</param>
    /// <param name="site">What the template knows as <c>site</c>.</param>
    /// <param name="values">What it knows besides, by name.</param>
    /// <exception cref="InvalidDataException">The template is missing or does not compile.</exception>
    public async Task<string> RenderAsync(string name, SiteView site, params (string Name, object? Value)[] values)
    {
        var context = new TemplateContext(_options);
        context.SetValue("site", site);
        foreach (var (key, value) in values)
            context.SetValue(key, value);
        await using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await _compiled.GetOrAdd(name, Compile).RenderAsync(writer, Encoder, context);
        return writer.ToString();
    }

    private IFluidTemplate Compile(string name)
    {
        var file = _files.GetFileInfo(name + ".liquid");
        if (!file.Exists)
            throw new InvalidDataException($"The theme has no template '{file.Name}'.");
        using var reader = new StreamReader(file.CreateReadStream());
        return Parser.TryParse(reader.ReadToEnd(), out var template, out var error)
            ? template
            : throw new InvalidDataException($"The template '{file.Name}' does not compile: {error}");
    }
}
