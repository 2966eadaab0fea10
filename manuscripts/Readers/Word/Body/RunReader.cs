using System.Globalization;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Reads one run (ISO/IEC 29500-1, 17.3.2.25).</summary>
internal sealed class RunReader(Story story)
{
    private readonly DrawingReader _drawings = new(story);

    public void Read(Markup run, Style paragraph, string? href, List<Span> into)
    {
        var fields = story.Fields;
        var look = TextLook.Of(run.Child("w:rPr"), paragraph, story.Document.Styles);
        foreach (var part in run.Children)
        {
            if (part.Name == "w:fldChar")
                FieldMark(part, into);
            else if (part.Name == "w:instrText")
                fields.AddCode(part.Text);
            else if (!fields.IsInCode && !fields.IsHidden && !look.IsHidden)
                Content(part, look, fields.Href ?? href, paragraph, into);
            // The author's own mark follows; on the web a number stands for it.
            if (part["w:customMarkFollows"] is "1" or "true" or "on")
                return;
        }
    }

    private void Content(Markup part, TextLook look, string? href, Style paragraph, List<Span> into)
    {
        switch (part.Name)
        {
            case "w:t":
                into.Add(Text(SymbolFonts.IsSymbol(look.Font) ? Symbols(part.Text, look.Font) : part.Text, look, href));
                break;
            case "w:tab" or "w:ptab":
                into.Add(Text("\t", look, href));
                break;
            case "w:br":
                into.Add(part["w:type"] is "page" or "column" ? new PageBreakSpan() : new LineBreakSpan { Href = href });
                break;
            case "w:cr":
                into.Add(new LineBreakSpan { Href = href });
                break;
            case "w:noBreakHyphen":
                into.Add(Text("\u2011", look, href));
                break;
            case "w:softHyphen":
                into.Add(Text("\u00AD", look, href));
                break;
            case "w:sym":
                Symbol(part, look, href, into);
                break;
            case "w:footnoteReference" or "w:endnoteReference":
                Note(part, into);
                break;
            case "w:drawing" or "w:pict" or "w:object":
                Drawing(part, into, href);
                break;
            case "mc:AlternateContent":
                Alternatives.Read(part, story, into, form =>
                {
                    foreach (var child in form.Children)
                        Content(child, look, href, paragraph, into);
                });
                break;
            case "w:ruby":
                into.Add(Ruby.Of(part) with { Href = href });
                break;
        }
    }

    private void FieldMark(Markup mark, List<Span> into)
    {
        switch (mark["w:fldCharType"])
        {
            case "begin":
                story.Fields.Begin();
                if (mark.Path("w:ffData", "w:checkBox") is { } box)
                    into.Add(new CheckboxSpan(box.Switch("w:checked") ?? box.Switch("w:default") ?? false));
                break;
            case "separate":
                story.Fields.Separate();
                break;
            case "end":
                story.Fields.End();
                break;
        }
    }

    private void Drawing(Markup part, List<Span> into, string? href)
    {
        if (part.Descendants().Any(element => element["o:hr"] is "t" or "true"))
            story.Rules++;
        else
            _drawings.Read(part, into, href);
    }

    private static void Note(Markup part, List<Span> into)
    {
        if (part["w:id"] is { } id)
            into.Add(new NoteSpan(part.Name == "w:footnoteReference" ? NoteKind.Footnote : NoteKind.Endnote, id));
    }

    private void Symbol(Markup part, TextLook look, string? href, List<Span> into)
    {
        if (int.TryParse(part["w:char"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var place)
            && SymbolFonts.Meaning(part["w:font"], place) is { } meaning)
            into.Add(Text(meaning, look, href));
        else
            WarnOfSymbol(part["w:font"]);
    }

    private string Symbols(string text, string? font)
    {
        var meanings = text.Select(c => char.IsWhiteSpace(c) ? c.ToString() : SymbolFonts.Meaning(font, c)).ToList();
        if (meanings.Contains(null))
            WarnOfSymbol(font);
        return string.Concat(meanings);
    }

    private void WarnOfSymbol(string? font) =>
        story.Document.SayOnce(
            ProblemCodes.SymbolUnknown,
            $"A sign of the font {font ?? "(none)"} was left out: it is no character that other fonts have. Insert a similar one with "
            + "Insert, Symbol, (normal text)."
        );

    private static TextSpan Text(string text, TextLook look, string? href) => new(text, look.Marks)
    {
        Href = href,
        Language = look.Language,
        Size = look.Size,
        IsMonospaced = Monospace.Is(look.Font),
        LooksBold = look.IsBold,
    };
}
