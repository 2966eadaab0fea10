using System.Net;
using System.Text;
using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Keeps the text of a formula (ISO/IEC 29500-1, 22.1) in one line: fractions with a slash, powers raised.</summary>
internal static class MathText
{
    public static HtmlSpan Of(Markup formula)
    {
        var html = new StringBuilder();
        var plain = new StringBuilder();
        Write(formula, html, plain);
        return new HtmlSpan(html.ToString(), plain.ToString());
    }

    private static void Write(Markup element, StringBuilder html, StringBuilder plain)
    {
        switch (element.Name)
        {
            case "m:t" or "w:t":
                Text(element.Text, html, plain);
                break;
            case "m:f":
                Grouped(element.Child("m:num"), html, plain);
                Text("/", html, plain);
                Grouped(element.Child("m:den"), html, plain);
                break;
            case "m:sup":
                Tagged("sup", element, html, plain);
                break;
            case "m:sub":
                Tagged("sub", element, html, plain);
                break;
            case "m:rad":
                Parts(element, "m:deg", html, plain);
                Text("√", html, plain);
                Grouped(element.Child("m:e"), html, plain);
                break;
            case "m:d":
                Delimited(element, html, plain);
                break;
            case "m:nary":
                Text(element.Path("m:naryPr", "m:chr")?["m:val"] ?? "∫", html, plain);
                Inside(element, html, plain);
                break;
            case "w:del" or "w:moveFrom" or "m:rPr" or "w:rPr" or "m:ctrlPr":
                break;
            default:
                Inside(element, html, plain);
                break;
        }
    }

    private static void Inside(Markup element, StringBuilder html, StringBuilder plain)
    {
        foreach (var child in element.Children)
            Write(child, html, plain);
    }

    private static void Parts(Markup element, string name, StringBuilder html, StringBuilder plain)
    {
        foreach (var child in element.Children.Where(child => child.Name == name))
            Inside(child, html, plain);
    }

    private static void Tagged(string tag, Markup element, StringBuilder html, StringBuilder plain)
    {
        html.Append('<').Append(tag).Append('>');
        Inside(element, html, plain);
        html.Append("</").Append(tag).Append('>');
    }

    private static void Grouped(Markup? element, StringBuilder html, StringBuilder plain)
    {
        if (element is null)
            return;
        var isOne = element.Descendants().Where(child => child.Name == "m:t").Sum(child => child.Text.Length) <= 1;
        if (!isOne)
            Text("(", html, plain);
        Inside(element, html, plain);
        if (!isOne)
            Text(")", html, plain);
    }

    private static void Delimited(Markup element, StringBuilder html, StringBuilder plain)
    {
        var properties = element.Child("m:dPr");
        Text(properties?.Child("m:begChr")?["m:val"] ?? "(", html, plain);
        var isFirst = true;
        foreach (var part in element.Children.Where(child => child.Name == "m:e"))
        {
            if (!isFirst)
                Text(properties?.Child("m:sepChr")?["m:val"] ?? "|", html, plain);
            isFirst = false;
            Inside(part, html, plain);
        }

        Text(properties?.Child("m:endChr")?["m:val"] ?? ")", html, plain);
    }

    private static void Text(string text, StringBuilder html, StringBuilder plain)
    {
        html.Append(WebUtility.HtmlEncode(text));
        plain.Append(text);
    }
}
