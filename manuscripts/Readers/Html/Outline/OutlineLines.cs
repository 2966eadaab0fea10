using AngleSharp.Dom;
using Manuscripts.Editions;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>The lines of an outline as they are found, one by one: a label goes before the title under it, names get their "By".</summary>
internal sealed class OutlineLines(IDocument page)
{
    /// <summary>In characters: what is longer is an introduction.</summary>
    private const int LongestDek = 200;

    /// <summary>In characters: "and", "|" between the lines of a card.</summary>
    private const int LongestMark = 3;

    private const int LongestLabel = 40;
    private const int LongestMeta = 120;

    private string? _label;
    private IElement? _byline;
    private bool _isOutlet;
    private bool _hasTitle;
    private bool _hasText;

    public IElement Body { get; } = page.CreateElement("body");

    /// <summary>The line under the title, if the page names it so.</summary>
    public string? Dek { get; private set; }

    /// <summary>The short line straight over the title, "Tide Weekly"; null if none stands there.</summary>
    public string? Eyebrow { get; private set; }

    /// <summary>Adds an element that is more than a line, as it stands.</summary>
    public void AddWhole(IElement element) => Body.AppendChild(element.Clone());

    /// <param name="from">What the line is in the page; null for words that stand between elements.</param>
    /// <param name="href">Where the card leads that it stands in.</param>
    public void Add(IElement? from, IEnumerable<INode> nodes, string? href)
    {
        var line = page.CreateElement(Shapes.NameOf(from));
        foreach (var node in nodes)
            line.AppendChild(node.Clone());
        var text = Form.TextOf(line).Trim();
        if ((text.Length <= LongestMark && !text.Any(char.IsUpper) && line.QuerySelector("img") is null) || (from is not null
            && Takes(from, line, text)))
            return;
        line = Signed(from, line, text);
        if (from is not null && _hasTitle && NamedParts.Says(from, NamedParts.Authors) && IsOverTitle(from, alone: true)
            && Byline.Names(Form.TextOf(line)).Count > 0)
        {
            _byline = line;
            return;
        }

        if (from is not null && line.LocalName is "p" && text.Length < LongestLabel && NamedParts.Says(from, NamedParts.Outlets)
            && CreditLine.MayBeOutlet(text))
        {
            if (IsOverTitle(from))
            {
                (_label, _isOutlet) = (text, true);
                return;
            }

            // Under the title it is a line of credit, as other houses set it in italics.
            line = Wrap(line, "em");
        }

        if (href is not null && IsTitleOfCard(from, line))
            Wrap(line, "a").SetAttribute("href", href);
        Append(line);
    }

    /// <summary>Whether a line is kept for later, or says what is known otherwise.</summary>
    private bool Takes(IElement from, IElement line, string text)
    {
        if (text.Length < LongestLabel && line.LocalName is "p" && NamedParts.Says(from, NamedParts.Labels))
        {
            (_label, _isOutlet) = (text, false);
            return true;
        }

        if (_hasTitle && !_hasText && Dek is null && text.Length <= LongestDek && NamedParts.Says(from, NamedParts.Deks)
            && !SectionNames.IsUsual(text))
        {
            Dek = text;
            return true;
        }

        return text.Length < LongestMeta && NamedParts.Says(from, NamedParts.Meta) && from.QuerySelector("time, [rel='author']")
            is not null;
    }

    /// <summary>Whether the title of the card that a line stands in comes after it.</summary>
    /// <param name="alone">Whether it must be the only one of its box: above several stands what is said of all.</param>
    private static bool IsOverTitle(IElement line, bool alone = false)
    {
        var box = line.ParentElement;
        while (box is not null && box.QuerySelector("h2, h3, h4, h5, h6") is null)
            box = box.ParentElement;
        return box?.QuerySelector("h2, h3, h4, h5, h6") is { } title
            && !(alone && box.QuerySelectorAll("h2, h3, h4, h5, h6").Length > 1)
            && line.CompareDocumentPosition(title).HasFlag(DocumentPositions.Following);
    }

    private IElement Signed(IElement? from, IElement line, string text)
    {
        var isSigned = from is not null && NamedParts.Says(from, NamedParts.Authors) && from.QuerySelector("em, i, cite") is null
            && Byline.Names(text).Count == 0 && Byline.Names($"By {text}").Count > 0;
        if (!isSigned && !(line.LocalName is "p" && Form.IsWholly(line, "a") && PersonName.Fits(text) && NamedParts.LeadsToPerson(line)))
            return line;
        var byline = page.CreateElement("p");
        byline.TextContent = $"By {text}";
        return byline;
    }

    private static bool IsTitleOfCard(IElement? from, IElement line) =>
        line.LocalName is not "p" || from?.LocalName is "strong" or "b" || (from is not null && NamedParts.Says(from, NamedParts.Titles));

    /// <summary>"Study 2024/S 07": the word without its number.</summary>
    private static string Word(string label) =>
        label.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) is > 2 and var digit ? label[..digit].Trim() : label;

    private void Append(IElement line)
    {
        var over = _label;
        if (line.LocalName is not "p" || Form.IsWholly(line, "a"))
        {
            if (_label is { } label && (_isOutlet || MediumWords.Is(Word(label)) || KnownOutlets.Contains(label)))
                line.InsertBefore(page.CreateTextNode($"{(_isOutlet ? label : Word(label))} | "), line.FirstChild);
            (_label, _isOutlet) = (null, false);
            // Titles of cards are to look alike, whatever labels some of them have.
            if (line.LocalName is "p")
                Wrap(line, "strong");
        }

        if (line.LocalName is "h1" && !_hasTitle)
            Begin(over);
        _hasTitle |= line.LocalName is "h1";
        _hasText |= IsText(line);
        Body.AppendChild(line);
        if (_byline is { } byline && line.LocalName is not "p")
        {
            _byline = null;
            Body.AppendChild(byline);
        }
    }

    /// <summary>What stands over the title is the site's, but for dates and names.</summary>
    private void Begin(string? over)
    {
        Eyebrow = over ?? (Body.LastElementChild is { } last && Form.TextOf(last) is { Length: > 2 and < LongestLabel } text ? text : null);
        foreach (var before in Body.Children.Where(IsText).ToList())
            before.Remove();
        _hasText = false;
    }

    private static bool IsText(IElement line) =>
        line.LocalName is not "h1" && Form.TextOf(line) is var text
        && WrittenDate.Find(text) is null && WrittenDate.InDateline(text) is null
        && Byline.Names(text).Count == 0;

    private static IElement Wrap(IElement line, string name)
    {
        var wrapped = line.Owner!.CreateElement(name);
        wrapped.Append([.. line.ChildNodes]);
        line.AppendChild(wrapped);
        return wrapped;
    }
}
