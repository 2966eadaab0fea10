using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>
/// One order of headings: it starts at h2, goes down one level at a time, and stands outside of lists, tables and quotations.
/// </summary>
internal sealed class Headings : ICleaningStep
{
    private const string All = "h1, h2, h3, h4, h5, h6";
    private const int Top = 2;

    public void Apply(IElement body, CleaningContext context)
    {
        var open = new Stack<int>();
        foreach (var heading in body.QuerySelectorAll(All).ToList())
        {
            if (heading.ParentElement != body)
            {
                Lower(heading);
                continue;
            }

            var written = heading.LocalName[1] - '0';
            while (open.Count > 0 && open.Peek() >= written)
                open.Pop();
            open.Push(written);
            Rename(heading, $"h{Math.Min(Top + open.Count - 1, 6)}");
        }
    }

    private static void Lower(IElement heading)
    {
        var paragraph = Rename(heading, "p");
        if (paragraph.QuerySelector("strong") is not null)
            return;
        var strong = heading.Owner!.CreateElement("strong");
        strong.Append([.. paragraph.ChildNodes]);
        paragraph.AppendChild(strong);
    }

    private static IElement Rename(IElement element, string name)
    {
        if (element.LocalName == name)
            return element;
        var renamed = element.Owner!.CreateElement(name);
        foreach (var attribute in element.Attributes)
            renamed.SetAttribute(attribute.Name, attribute.Value);
        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
        return renamed;
    }
}
