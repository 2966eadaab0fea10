using System.Net;
using System.Text;
using HtmlAgilityPack;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>
/// The first pass over foreign HTML: HtmlAgilityPack parses it within the limits, and it is written again balanced, with only the
/// vocabulary's elements and attributes. It makes HTML fit for the steps that follow; it is no sanitizer.
/// </summary>
internal sealed class HtmlShape
{
    private readonly StringBuilder _html = new();
    private readonly CleaningContext _context;
    private int _elements;

    private HtmlShape(CleaningContext context) => _context = context;

    /// <summary>The balanced HTML; or the limit that the input is over.</summary>
    public static (string Html, Problem? Problem) Of(string html, CleaningContext context)
    {
        if (!TryParse(html, context.Limits.MaxNesting, out var document))
            return ("", TooDeep(context.Limits.MaxNesting));
        var shape = new HtmlShape(context);
        try
        {
            shape.Children(document.DocumentNode, 0);
        }
        catch (LimitException e)
        {
            return ("", e.Problem);
        }

        return (shape._html.ToString(), null);
    }

    private static bool TryParse(string html, int maxNesting, out HtmlDocument document)
    {
        document = new HtmlDocument { OptionMaxNestedChildNodes = maxNesting, OptionCheckSyntax = false };
        try
        {
            document.LoadHtml(html);
            return true;
        }
        catch (Exception e) when (e.Message.Contains("nested tags", StringComparison.Ordinal))
        {
            // HtmlAgilityPack has no exception type of its own for this limit.
            return false;
        }
    }

    private void Children(HtmlNode parent, int depth)
    {
        if (depth > _context.Limits.MaxNesting)
            throw new LimitException(TooDeep(_context.Limits.MaxNesting));
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is HtmlTextNode text)
                _html.Append(text.Text.Replace("<", "&lt;", StringComparison.Ordinal));
            else if (node.NodeType is HtmlNodeType.Element)
                Element(node, depth);
        }
    }

    private void Element(HtmlNode node, int depth)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        if (++_elements > _context.Limits.MaxElements)
            throw new LimitException(ProblemCodes.TooManyElements.Says(
                $"The draft has more than {_context.Limits.MaxElements} elements. Split it, or save it in a simpler form."));
        var name = Vocabulary.Renamed.GetValueOrDefault(node.Name, node.Name);
        if (name == "input" && IsAttribute(node, "type", "checkbox"))
            _html.Append(node.Attributes["checked"] is null ? "☐ " : "☑ ");
        else if (Vocabulary.Dropped.Contains(name))
            Drop(name);
        else if (Vocabulary.Elements.Contains(name) || Vocabulary.Groups.Contains(name))
            Keep(node, name, depth);
        else
            Children(node, depth + 1);
    }

    private void Drop(string name)
    {
        if (Vocabulary.Active.Contains(name))
            _context.Removed.Add(name);
    }

    private void Keep(HtmlNode node, string name, int depth)
    {
        var written = Vocabulary.Elements.Contains(name) ? name : "div";
        _html.Append('<').Append(written);
        foreach (var attribute in node.Attributes)
        {
            if (Vocabulary.AttributesOf(written).Contains(attribute.Name))
                _html.Append(' ').Append(attribute.Name).Append("=\"").Append(WebUtility.HtmlEncode(HtmlEntity.DeEntitize(attribute.Value))).Append('"');
        }

        _html.Append('>');
        if (Vocabulary.Void.Contains(written))
            return;
        if (written == "pre")
            _html.Append('\n');
        Children(node, depth + 1);
        _html.Append("</").Append(written).Append('>');
    }

    private static bool IsAttribute(HtmlNode node, string name, string value) =>
        string.Equals(node.GetAttributeValue(name, ""), value, StringComparison.OrdinalIgnoreCase);

    private static Problem TooDeep(int limit) => ProblemCodes.NestingTooDeep.Says(
        $"Elements are nested more than {limit} deep, most likely because tags are not closed. Close them, or save the draft as plain text or Markdown.");

    private sealed class LimitException(Problem problem) : Exception
    {
        public Problem Problem => problem;
    }
}
