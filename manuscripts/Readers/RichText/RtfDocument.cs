using System.Text;
using Manuscripts.Media;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Body;
using Model;

namespace Manuscripts.Readers.RichText;

/// <summary>What is found in a file while it is read.</summary>
internal sealed class RtfDocument(DraftMedia media, IntakeOptions options)
{
    /// <summary>No draft has so many stretches of one look.</summary>
    private const int MaxSpans = 500_000;

    private readonly Dictionary<string, StringBuilder> _info = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly List<(ProblemCode, string)> _leftOut = [];
    private readonly List<string> _margins = [];
    private readonly List<(string? Name, string Value)> _properties = [];
    private int _spans;
    private int _pictures;

    public RtfFonts Fonts { get; } = new();

    public RtfStyles Styles { get; } = new();

    public RtfLists Lists { get; } = new();

    public NoteBook Notes { get; } = new();

    public DraftMedia Media => media;

    /// <summary>The text itself; notes and headers are stories of their own.</summary>
    public RtfStory Text => field ??= new RtfStory(this);

    public IReadOnlySet<string> Linked => _linked;

    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<(ProblemCode, string)> LeftOut => _leftOut;

    /// <summary>The lines in page headers and footers, where some write that a piece must wait.</summary>
    public IReadOnlyList<string> Margins => _margins;

    public IReadOnlyList<(string? Name, string Value)> Properties => _properties;

    public string? Info(string name) => _info.GetValueOrDefault(name)?.ToString();

    public void AddInfo(string name, char c) =>
        (_info.TryGetValue(name, out var text) ? text : _info[name] = new StringBuilder()).Append(c);

    /// <summary>Takes up a property of the author's own, whose name and value were read.</summary>
    public void AddProperty()
    {
        _properties.Add((Info("propname"), Info("staticval") ?? ""));
        _info.Remove("propname");
        _info.Remove("staticval");
    }

    public void AddMargin(string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            _margins.Add(line.Trim());
    }

    public void Leave(ProblemCode code, string text) => _leftOut.Add((code, text));

    public string Link(string href)
    {
        if (href.StartsWith('#'))
            _linked.Add(href[1..]);
        return href;
    }

    /// <exception cref="PackageRefusedException">It is one too many.</exception>
    public void CountSpan()
    {
        if (++_spans > MaxSpans)
            throw new PackageRefusedException(PackageFault.TooManyElements);
    }

    /// <summary>Takes in a picture; null if it is left out, which is said.</summary>
    public ImageSpan? Picture(byte[] bytes, string alt)
    {
        var where = $"picture {(++_pictures).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        var (image, problem) = bytes.Length > options.MaxImageBytes
            ? MediaProblems.TooManyBytes(where, bytes.Length, options.MaxImageBytes)
            : media.Accept(bytes, alt, where);
        if (problem is not null)
            _problems.Add(problem);
        return image is null ? null : new ImageSpan(image.Address, alt, image.Width, image.Height);
    }
}
