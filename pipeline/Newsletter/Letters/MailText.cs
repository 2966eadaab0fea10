using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>Writes a piece of a commentary as wrapped plain text; its links become numbers, listed at the letter's end.</summary>
internal sealed class MailText(Publication publication, string page, MailNotes notes)
{
    private static readonly HashSet<string> Dropped = ["script", "style", "template", "img", "svg", "math", "iframe", "object", "noscript"];

    private readonly List<string> _links = [];

    /// <summary>Every link so far, in the order of its number.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>The fragment's paragraphs, an empty line between them.</summary>
    /// <param name="first">What the first line begins with, such as a note's number.</param>
    /// <param name="rest">What every other line begins with.</param>
    public string Write(string html, string first = "", string rest = "") =>
        string.Join("\n\n", Blocks(Fragment.Parse(html), first, rest));

    private IEnumerable<string> Blocks(IElement parent, string first, string rest)
    {
        var inline = new StringBuilder();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && MailNotes.IsApparatus(element))
                continue;
            if (node is IElement block && IsBlock(block))
            {
                foreach (var line in Flush(inline, first, rest).Concat(Block(block, first, rest)))
                {
                    yield return line;
                    first = rest;
                }
            }
            else
            {
                Inline(node, inline);
            }
        }
        foreach (var line in Flush(inline, first, rest))
            yield return line;
    }

    private IEnumerable<string> Block(IElement block, string first, string rest) => block.LocalName switch
    {
        "ul" or "ol" => [string.Join('\n', Items(block, rest))],
        "blockquote" => Blocks(block, first + "> ", rest + "> "),
        "table" => block.QuerySelectorAll("tr").Select(row => TextWrap.Wrap(string.Join(" | ", row.Children.Select(Flat)), first, rest)),
        _ => Blocks(block, first, rest),
    };

    private IEnumerable<string> Items(IElement list, string indent)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children.Where(child => child.LocalName == "li"))
        {
            var bullet = list.LocalName == "ol" ? $"{(number++).ToString(CultureInfo.InvariantCulture)}. " : "- ";
            yield return string.Join('\n', Blocks(item, indent + bullet, indent + new string(' ', bullet.Length)));
        }
    }

    private static IEnumerable<string> Flush(StringBuilder inline, string first, string rest)
    {
        var text = inline.ToString();
        inline.Clear();
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (lines.Count > 0)
            yield return string.Join('\n', lines.Select((line, i) => TextWrap.Wrap(line, i == 0 ? first : rest, rest)));
    }

    private string Flat(IElement element)
    {
        var text = new StringBuilder();
        Inline(element, text);
        return text.ToString().Trim();
    }

    private void Inline(INode node, StringBuilder text)
    {
        if (node is IText words)
            text.Append(words.Data.ReplaceLineEndings(" "));
        if (node is not IElement element || Dropped.Contains(element.LocalName) || MailNotes.IsApparatus(element))
            return;
        if (MailNotes.IsCall(element))
        {
            text.Append(notes.NumberOf(element) is { } number ? $" ({number})" : "");
            return;
        }
        if (element.LocalName == "br")
            text.Append('\n');
        foreach (var child in element.ChildNodes)
            Inline(child, text);
        if (element.LocalName == "a" && Fragment.Link(element, publication, page) is { } link)
            text.Append(CultureInfo.InvariantCulture, $" [{Number(link)}]");
    }

    private int Number(string link)
    {
        var known = _links.IndexOf(link);
        if (known >= 0)
            return known + 1;
        _links.Add(link);
        return _links.Count;
    }

    private static bool IsBlock(IElement element) =>
        Fragment.IsHeading(element)
        || element.LocalName
            is "p" or "div" or "ul" or "ol" or "blockquote" or "table" or "section" or "aside" or "figure" or "figcaption" or "pre" or "hr"
                or "dl" or "dt"
                or "dd";
}
