using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Pipeline.Theme;

/// <summary>
/// The Liquid templates: compiled once, everything printed is escaped, and only the views' own properties can be reached
/// (in snake_case). Clean HTML is printed with the filter <c>raw</c>, on purpose, where a template says so.
/// </summary>
/// <remarks>
/// A template that is changed while the program runs shows with the next page. Where one of the changed files is wrong, all stay as they
/// were until it is mended, and <see cref="Faults"/> says what is wrong.
/// </remarks>
public sealed class Templates
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly ThemeFiles _files;
    private readonly IReadOnlyList<Type> _views;
    private readonly Lock _lock = new();

    private ThemeEdition _good;
    private string _seen;
    private long _looked = System.Diagnostics.Stopwatch.GetTimestamp();

    /// <param name="more">What templates may read besides the site's own views.</param>
    public Templates(ThemeFiles files, IEnumerable<Type>? more = null)
    {
        _files = files;
        _views = [.. View.All, .. more ?? []];
        _seen = files.Stamp();
        _good = new ThemeEdition(files, _views);
        Faults = _good.Faults();
    }

    /// <summary>
    /// What is wrong with the site's own templates as they lie there, each as file, line and sentence; empty if all are good.
    /// </summary>
    public IReadOnlyList<string> Faults { get; private set; }

    /// <summary>Names the site's own templates that are in use, and what they hold.</summary>
    public string Fingerprint => Newest().Fingerprint;

    /// <summary>Renders a template.</summary>
    /// <param name="name">Without its extension, such as <c>article</c>.</param>
    /// <param name="site">What the template knows as <c>site</c>.</param>
    /// <param name="values">What it knows besides, by name.</param>
    /// <exception cref="InvalidDataException">The template is missing or does not compile.</exception>
    public async Task<string> RenderAsync(string name, SiteView site, params (string Name, object? Value)[] values)
    {
        var edition = Newest();
        var context = new TemplateContext(edition.Options);
        context.SetValue("site", site);
        context.SetValue("t", site.Texts);
        foreach (var (key, value) in values)
            context.SetValue(key, value);
        await using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await edition.Template(name).RenderAsync(writer, Encoder, context);
        return writer.ToString();
    }

    private ThemeEdition Newest()
    {
        lock (_lock)
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(_looked) < LookEvery)
                return _good;
            _looked = System.Diagnostics.Stopwatch.GetTimestamp();
            if (_files.Stamp() is var stamp && stamp != _seen)
                Take(stamp);
            return _good;
        }
    }

    private void Take(string stamp)
    {
        var edition = new ThemeEdition(_files, _views);
        Faults = edition.Faults();
        _seen = stamp;
        if (Faults.Count == 0)
            _good = edition;
    }
}
