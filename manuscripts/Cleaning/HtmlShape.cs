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
            else if (node is HtmlCommentNode comment)
                _context.Account.Leave(ProblemCodes.CommentsLeftOut, SourceComment(comment.Comment));
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
        if (IsHidden(node))
        {
            _context.Account.Leave(ProblemCodes.HiddenLeftOut, TextOf(node));
            return;
        }

        var name = Vocabulary.Renamed.GetValueOrDefault(node.Name, node.Name);
        if (name == "input" && IsAttribute(node, "type", "checkbox"))
            _html.Append(node.Attributes["checked"] is null ? "☐ " : "☑ ");
        else if (Vocabulary.Dropped.Contains(name))
            Drop(node, name);
        else if (Vocabulary.Elements.Contains(name) || Vocabulary.Groups.Contains(name))
            Keep(node, name, depth);
        else
            Children(node, depth + 1);
    }

    private void Drop(HtmlNode node, string name)
    {
        if (!Vocabulary.Wordless.Contains(name))
            _context.Account.Leave(ProblemCodes.ContentRemoved, TextOf(node));
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
                _html
                    .Append(' ')
                    .Append(attribute.Name)
                    .Append("=\"")
                    .Append(WebUtility.HtmlEncode(HtmlEntity.DeEntitize(attribute.Value)))
                    .Append('"');
        }

        _html.Append('>');
        if (Vocabulary.Void.Contains(written))
            return;
        if (written == "pre")
            _html.Append('\n');
        Children(node, depth + 1);
        _html.Append("</").Append(written).Append('>');
    }

    /// <summary>What a comment in the source says; nothing if a program wrote it.</summary>
    private static string SourceComment(string comment)
    {
        var text = comment.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Trim();
        return
            text.StartsWith("[if", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("![", StringComparison.Ordinal)
            || text.EndsWith("Fragment", StringComparison.Ordinal)
            || text.StartsWith("<!", StringComparison.Ordinal)
            || text.StartsWith("more", StringComparison.OrdinalIgnoreCase) && text.Length < 6
            ? ""
            : text;
    }

    /// <summary>What its author made invisible was not meant to be read (HTML, 6.1; CSS 2.2, 9.2.4 and 11.2).</summary>
    private static bool IsHidden(HtmlNode node)
    {
        if (node.Attributes.Count == 0 || node.Name is "body" or "html")
            return false;
        return node.Attributes["hidden"] is not null
            || (node.Attributes["style"]?.Value is { Length: > 0 } style && HiddenStyle.Fits(style));
    }

    private static string TextOf(HtmlNode node) => HtmlEntity.DeEntitize(node.InnerText) ?? "";

    private static bool IsAttribute(HtmlNode node, string name, string value) =>
        string.Equals(node.GetAttributeValue(name, ""), value, StringComparison.OrdinalIgnoreCase);

    private static Problem TooDeep(int limit) =>
        ProblemCodes.NestingTooDeep.Says(
            $"Elements are nested more than {limit} deep, most likely because tags are not closed. Close them, or save the draft as "
            + "plain text or Markdown."
        );

    private sealed class LimitException(Problem problem) : Exception
    {
        public Problem Problem => problem;
    }
}
