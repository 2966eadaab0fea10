using System.Globalization;

namespace Manuscripts.Readers.Packages;

/// <summary>An XML element, light: names such as <c>w:p</c>, a few attributes, its children and its own text.</summary>
internal sealed class Markup(string name, KeyValuePair<string, string>[] attributes)
{
    /// <summary>The name of text that stands between elements.</summary>
    public const string Characters = "#text";

    private static readonly List<Markup> None = [];

    private List<Markup>? _children;

    public string Name { get; } = name;

    public IReadOnlyList<Markup> Children => _children ?? None;

    /// <summary>The element's own characters, white space included.</summary>
    public string Text { get; private set; } = "";

    /// <summary>An attribute's value; null if it is not there.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in attributes)
                if (key == attribute)
                    return value;
            return null;
        }
    }

    /// <summary>The attribute <c>w:val</c>, in which most properties keep their value.</summary>
    public string? Val => this["w:val"];

    public void Add(Markup child) => (_children ??= []).Add(child);

    public void AddText(string text) => Text = Text.Length == 0 ? text : Text + text;

    /// <summary>The first child of a name.</summary>
    public Markup? Child(string child)
    {
        if (_children is not null)
            foreach (var element in _children)
                if (element.Name == child)
                    return element;
        return null;
    }

    /// <summary>The first child of a child, and so on.</summary>
    public Markup? Path(params ReadOnlySpan<string> path)
    {
        Markup? at = this;
        foreach (var step in path)
            at = at?.Child(step);
        return at;
    }

    /// <summary>All characters inside it, of mixed content.</summary>
    public string AllText => Text + string.Concat(Descendants().Select(element => element.Text));

    /// <summary>The text of the runs inside it (<c>w:t</c>), without their instructions and other characters.</summary>
    public string RunText => string.Concat(Descendants().Where(element => element.Name == "w:t").Select(element => element.Text));

    /// <summary>Everything inside it, in the order of the document.</summary>
    public IEnumerable<Markup> Descendants()
    {
        var open = new Stack<Markup>(Children.Reverse());
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var i = next.Children.Count - 1; i >= 0; i--)
                open.Push(next.Children[i]);
        }
    }

    /// <summary>A switch such as <c>w:b</c> (ISO/IEC 29500-1, 17.17.4): there without a value means on. Null if it is not there.</summary>
    public bool? Switch(string child) => Child(child) is { } element ? element.Val is not ("0" or "false" or "off") : null;

    /// <summary>A whole number in an attribute; null if it is not there or is none.</summary>
    public int? Int(string attribute) =>
        int.TryParse(this[attribute], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
