using static Samples.Word.WordDraft;

namespace Samples.Word;

/// <summary>Links, notes, pictures, boxes and changes.</summary>
public static class LinkFeatures
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    private const string Changed = "w:author='Ada Quist' w:date='2026-01-02T03:04:05Z'";
    private const string Separators = "<w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>";
    private const string Link = "a[href='https://example.org/tides']";

    // A red dot: one of the smallest whole PNG files.
    public static byte[] Dot { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static IEnumerable<WordFeature> All =>
        [
            new(
                "link",
                new WordDraft()
                    .Link("rL", "https://example.org/tides")
                    .Body(Para(R("see ") + $"<w:hyperlink r:id='rL'>{R("the tides")}</w:hyperlink>")),
                page => page.Has(Link, "the tides")
            ),
            new(
                "link with emphasis inside",
                new WordDraft()
                    .Link("rL", "https://example.org/tides")
                    .Body(Para($"<w:hyperlink r:id='rL'>{R("the ")}{R("high", "<w:i/>")}{R(" tides")}</w:hyperlink>")),
                page => page.Has(Link, "the high tides") && page.Has("em, i", "high")
            ),
            new(
                "link by simple field",
                new WordDraft().Body(
                    Para($"<w:fldSimple w:instr=' HYPERLINK \"https://example.org/tides\" '>{R("the tides")}</w:fldSimple>")),
                page => page.Has(Link, "the tides")
            ),
            new(
                "link by complex field",
                new WordDraft().Body(
                    Para(
                        Begin + Code(" HYPERLINK \"https://example.org/tides\" \\o \"tip\" ") + Separate + R("the tides") + End + R(" rise")
                    )
                ),
                page => page.Has(Link, "the tides")
            ),
            new(
                "link by field, code split over runs",
                new WordDraft().Body(
                    Para(
                        Begin
                            + Code(" HYPER")
                            + Code("LINK \"https://exam")
                            + Code("ple.org/tides\"")
                            + Separate
                            + R("the ")
                            + R("tides", "<w:b/>")
                            + End
                    )
                ),
                page => string.Join(' ', page.Texts(Link)) == "the tides"
            ),
            new(
                "link by field, another field inside",
                new WordDraft().Body(
                    Para(
                        Begin
                            + Code(" HYPERLINK \"https://example.org/tides\" ")
                            + Separate
                            + R("tides of ")
                            + Begin
                            + Code(" DATE ")
                            + Separate
                            + R("May")
                            + End
                            + R(" last")
                            + End
                    )
                ),
                page => page.Has(Link, "tides of May last")
            ),
            new(
                "link to a bookmark",
                new WordDraft().Body(
                    Para($"<w:hyperlink w:anchor='wreck'>{R("the wreck")}</w:hyperlink>"),
                    Para("<w:bookmarkStart w:id='1' w:name='wreck'/>" + R("Here it lies.") + "<w:bookmarkEnd w:id='1'/>")),
                page => page.Leads("the wreck", "Here it lies.")
            ),
            new(
                "link to a bookmark by field",
                new WordDraft().Body(
                    Para(Begin + Code(" HYPERLINK \\l \"wreck\" ") + Separate + R("the wreck") + End),
                    Para("<w:bookmarkStart w:id='1' w:name='wreck'/>" + R("Here it lies.") + "<w:bookmarkEnd w:id='1'/>")),
                page => page.Leads("the wreck", "Here it lies.")
            ),
            new(
                "cross-reference",
                new WordDraft().Body(
                    Para(R("see ") + Begin + Code(" REF wreck \\h ") + Separate + R("the wreck") + End),
                    Para("<w:bookmarkStart w:id='1' w:name='wreck'/>" + R("Here it lies.") + "<w:bookmarkEnd w:id='1'/>")),
                page => page.Leads("the wreck", "Here it lies.")
            ),
            new(
                "footnote",
                new WordDraft()
                    .Footnotes(Separators + Note("footnote", 2, "As the log says."))
                    .Body(Para(R("A claim") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + R("."))),
                page => page.Leads("1", "As the log says.")
            ),
            new(
                "endnote",
                new WordDraft()
                    .Endnotes(Note("endnote", 2, "As the pilot says."))
                    .Body(Para(R("A claim") + "<w:r><w:endnoteReference w:id='2'/></w:r>" + R("."))),
                page => page.Leads("1", "As the pilot says.")
            ),
            new(
                "note leads back",
                new WordDraft()
                    .Footnotes(Note("footnote", 2, "As the log says."))
                    .Body(Para(R("A bold claim") + "<w:r><w:footnoteReference w:id='2'/></w:r>")),
                page => page.Count("li a[href^='#']") == 1
            ),
            new(
                "picture", new WordDraft().Image("rI", Dot).Body(Para(Picture("rI", "A dot"))),
                page => page.Count("img[alt='A dot']") == 1),
            new(
                "picture beside the text", new WordDraft().Image("rI", Dot).Body(Para(Picture("rI", "A dot", "anchor"))),
                page => page.Count("img[alt='A dot']") == 1),
            new(
                "picture in VML",
                new WordDraft()
                    .Image("rI", Dot)
                    .Body(Para("<w:r><w:pict><v:shape alt='A dot'><v:imagedata r:id='rI'/></v:shape></w:pict></w:r>")),
                page => page.Count("img[alt='A dot']") == 1
            ),
            new(
                "caption of a picture",
                new WordDraft()
                    .Image("rI", Dot)
                    .Style("paragraph", "Caption", "caption")
                    .Body(Para(Picture("rI", "A dot")), P("Figure 1: a dot", "Caption")),
                page => page.Has("figure figcaption", "Figure 1: a dot")
            ),
            new(
                "text box", new WordDraft().Body(Para(R("Beside it.") + Box("A boxed word."))),
                page => page.Text.Split("A boxed word.").Length == 2),
            new(
                "text box in VML",
                new WordDraft().Body(
                    Para(
                        R("Beside it.")
                            + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                            + P("A boxed word.")
                            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                    )
                ),
                page => page.Text.Contains("A boxed word.", StringComparison.Ordinal)
            ),
            new(
                "insertions kept, deletions dropped",
                new WordDraft().Body(
                    Para(
                        R("The ")
                            + "<w:ins w:id='1' "
                            + Changed
                            + ">"
                            + R("new ")
                            + "</w:ins><w:del w:id='2' "
                            + Changed
                            + "><w:r><w:delText>old </w:delText></w:r></w:del>"
                            + R("pier")
                    )
                ),
                page => page.Text == "The new pier"
            ),
            new(
                "moved text once",
                new WordDraft().Body(
                    Para("<w:moveFrom w:id='1' " + Changed + ">" + R("gone ") + "</w:moveFrom>" + R("stays")),
                    Para("<w:moveTo w:id='2' " + Changed + ">" + R("come") + "</w:moveTo>")),
                page => page.Text is "stayscome" or "stays come"
            ),
            new(
                "deleted paragraph mark joins",
                new WordDraft().Body(Para(R("One "), "<w:rPr><w:del w:id='1' " + Changed + "/></w:rPr>"), P("line.")),
                page => page.Has("p", "One line.")),
            new(
                "deleted table row",
                new WordDraft().Body(
                    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='3000'/></w:tblGrid><w:tr><w:tc>"
                        + P("kept")
                        + "</w:tc></w:tr><w:tr><w:trPr><w:del w:id='3' "
                        + Changed
                        + "/></w:trPr><w:tc>"
                        + "<w:p><w:del w:id='4' "
                        + Changed
                        + "><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
                        + "</w:tc></w:tr></w:tbl>"
                ),
                page => page.Count("tr") == 1
            ),
            new(
                "comment left out",
                new WordDraft().Body(
                    Para(
                        "<w:commentRangeStart w:id='0'/>"
                            + R("Said.")
                            + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
                    )
                ),
                page => page.Text == "Said."
            ),
        ];

    private static string Code(string text) =>
        $"<w:r><w:instrText xml:space='preserve'>{System.Security.SecurityElement.Escape(text)}</w:instrText></w:r>";

    private static string Note(string kind, int id, string text) =>
        $"<w:{kind} w:id='{id}'>{Para($"<w:r><w:{kind}Ref/></w:r>" + R(" " + text))}</w:{kind}>";

    private static string Box(string text) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData "
        + "uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:txbx><w:txbxContent>"
        + P(text)
        + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        + "<v:shape><v:textbox><w:txbxContent>"
        + P(text)
        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}
