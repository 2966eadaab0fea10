using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Title, line under it and byline typed into one paragraph with line breaks: each line becomes a paragraph of its own.</summary>
internal static class FrontParagraph
{
    private const int MaxLine = 300;
    private const int MaxLines = 8;
    private const int Reach = 4;

    public static void Part(IElement body)
    {
        foreach (var block in body.Children.Take(Reach).ToList())
        {
            if (
                block.LocalName is not ("p" or "h1" or "h2" or "h3")
                || !block.Children.Any(child => child.LocalName is "br")
                || FrontText.Of(block).Length == 0
            )
                continue;
            var lines = Form.Cut(block, node => node is IElement { LocalName: "br" });
            if (lines.Count is < 2 or > MaxLines || lines.Exists(line => Form.TextOf(line).Length > MaxLine) || !IsFront(lines))
                continue;
            // The title of a heading is a heading; verse and addresses have neither names nor dates as their lines.
            for (var i = 0; i < lines.Count; i++)
                block.Before(i == 0 && block.LocalName is not "p" ? As(lines[0], block.LocalName) : lines[i]);
            block.Remove();
        }
    }

    /// <summary>A line that can be nothing else; or a name under a line that has the form of a title.</summary>
    private static bool IsFront(List<IElement> lines) => lines.Exists(IsFact)
        || (lines.Count <= 3 && IsNames(lines[^1])
            && (Form.IsWholly(lines[0], "strong") || (TitleForm.Fits(Form.TextOf(lines[0])) && !IsNames(lines[0]))))
        || (IsNames(lines[0]) && lines.Skip(1).All(line => Affiliation.Fits(Form.TextOf(line))));

    private static bool IsNames(IElement line) => NameLine.Of(Form.TextOf(line)) is not null;

    private static bool IsFact(IElement line) => Form.TextOf(line) is var text
        && (Byline.Names(text).Count > 0 || WrittenDate.Find(text) is not null || DeskLine.Fits(text));

    private static IElement As(IElement line, string name)
    {
        var renamed = line.Owner!.CreateElement(name);
        renamed.Append([.. line.ChildNodes.ToList()]);
        return renamed;
    }
}
