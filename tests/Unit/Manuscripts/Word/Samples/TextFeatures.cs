using static Samples.Word.WordDraft;

namespace Samples.Word;

/// <summary>Headings, paragraphs and characters.</summary>
public static class TextFeatures
{
    private const string Body = "The ferry left the harbour before the fog came in, and nobody on the pier had counted the passengers.";

    public static IEnumerable<WordFeature> All =>
        [
            new(
                "heading by style", new WordDraft().Style("paragraph", "Heading2", "heading 2").Text("The harbour", "Heading2").Text(Body),
                page => page.Has("h2, h3", "The harbour")),
            new(
                "heading by a style in another language",
                new WordDraft().Style("paragraph", "berschrift2", "heading 2").Text("Der Hafen", "berschrift2").Text(Body),
                page => page.Has("h2, h3", "Der Hafen")),
            new(
                "heading by a style based on a heading",
                new WordDraft()
                    .Style("paragraph", "Heading1", "heading 1")
                    .Style("paragraph", "House", "House Head", "<w:basedOn w:val='Heading1'/>")
                    .Text("The pier", "House")
                    .Text(Body),
                page => page.Has("h1, h2", "The pier")
            ),
            new(
                "heading by outline level", new WordDraft().Body(Para(R("The fog"), "<w:outlineLvl w:val='1'/>"), P(Body)),
                page => page.Has("h2, h3", "The fog")),
            new(
                "heading by outline level of its style",
                new WordDraft()
                    .Style("paragraph", "Sec", "Section", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
                    .Text("The crew", "Sec")
                    .Text(Body),
                page => page.Has("h1, h2", "The crew")
            ),
            new(
                "heading by look: big and bold",
                new WordDraft().Body(Para(R("What the fog hid", "<w:b/><w:sz w:val='32'/>")), P(Body), P(Body)),
                page => page.Has("h1, h2, h3, h4", "What the fog hid")),
            new(
                "heading by look: bold", new WordDraft().Body(P(Body), Para(R("What the fog hid", "<w:b/>")), P(Body)),
                page => page.Has("h1, h2, h3, h4", "What the fog hid")),
            new(
                "emphasis, strong, both",
                new WordDraft().Body(
                    Para(
                        R("a ")
                            + R("slanted", "<w:i/>")
                            + R(" b ")
                            + R("heavy", "<w:b/>")
                            + R(" c ")
                            + R("both", "<w:b/><w:i/>")
                            + R(" end.")
                    )
                ),
                page => page.Has("em, i", "slanted") && page.Has("strong, b", "heavy") && page.Has("em strong, strong em, b i, i b", "both")
            ),
            new(
                "emphasis switched off again",
                new WordDraft().Body(Para(R("plain words here", "<w:b w:val='0'/><w:i w:val='false'/>") + R(" and more."))),
                page => page.Count("strong, b, em, i") == 0),
            new(
                "emphasis by character style",
                new WordDraft()
                    .Style("character", "Emphasis", "Emphasis", "<w:rPr><w:i/></w:rPr>")
                    .Body(Para(R("so ") + R("leant", "<w:rStyle w:val='Emphasis'/>") + R(" it stood."))),
                page => page.Has("em, i", "leant")
            ),
            new(
                "superscript and subscript",
                new WordDraft().Body(
                    Para(
                        R("x")
                            + R("2", "<w:vertAlign w:val='superscript'/>")
                            + R(" H")
                            + R("3", "<w:vertAlign w:val='subscript'/>")
                            + R("O")
                    )
                ),
                page => page.Has("sup", "2") && page.Has("sub", "3")
            ),
            new(
                "strikethrough",
                new WordDraft().Body(Para(R("kept ") + R("struck", "<w:strike/>") + R(" doubly ", "<w:dstrike w:val='0'/>"))),
                page => page.Has("s, del, strike", "struck")),
            new("hidden text left out", new WordDraft().Body(Para(R("seen") + R(" unseen", "<w:vanish/>"))), page => page.Text == "seen"),
            new("line break", new WordDraft().Body(Para("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>")), page => page.Count("br") == 1),
            new(
                "page break parts the text", new WordDraft().Body(Para("<w:r><w:t>one</w:t><w:br w:type='page'/><w:t>two</w:t></w:r>")),
                page => (page.Has("p", "one") && page.Has("p", "two")) || page.Count("br") == 1),
            new(
                "no-break and soft hyphen",
                new WordDraft().Body(
                    Para("<w:r><w:t>north</w:t><w:noBreakHyphen/><w:t>east har</w:t><w:softHyphen/><w:t>bour</w:t></w:r>")),
                page => page.Text.Replace("\u00AD", "", StringComparison.Ordinal) == "north\u2011east harbour"
            ),
            new("tab", new WordDraft().Body(Para("<w:r><w:t>port</w:t><w:tab/><w:t>lee</w:t></w:r>")), page => page.Text == "port lee"),
            new(
                "symbol",
                new WordDraft().Body(
                    Para(
                        "<w:r><w:t>angle </w:t><w:sym w:font='Symbol' w:char='F061'/></w:r><w:r><w:sym w:font='Wingdings' "
                        + "w:char='F0E0'/></w:r>"
                    )
                ),
                page =>
                    page.Text.Contains('α', StringComparison.Ordinal)
                    && (page.Text.Contains('→', StringComparison.Ordinal) || page.Text.Contains("🡪", StringComparison.Ordinal))
            ),
            new(
                "formula's text",
                new WordDraft().Body(
                    Para(
                        "<w:r><w:t>so </w:t></w:r><m:oMath><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r>"
                        + "</m:sup></m:sSup><m:r><m:t>=a+b</m:t></m:r></m:oMath>"
                    )
                ),
                page => page.Text.Replace(" ", "", StringComparison.Ordinal).Contains("=a+b", StringComparison.Ordinal)
            ),
            new(
                "drop cap",
                new WordDraft().Body(Para(R("O"), "<w:framePr w:dropCap='drop' w:lines='3' w:wrap='around'/>"), P("nce there was a pier.")),
                page => page.Has("p", "Once there was a pier.")),
            new(
                "right-to-left paragraph", new WordDraft().Body(Para(R("שלום לכולם", "<w:rtl/>"), "<w:bidi/>")),
                page => page.Count("[dir=rtl]") == 1),
            new(
                "language of a paragraph",
                new WordDraft().Body(
                    P("word one, word two, word three, word four.", null)
                        .Replace("<w:r>", "<w:r><w:rPr><w:lang w:val='en-GB'/></w:rPr>", StringComparison.Ordinal),
                    Para(R("Le port dort.", "<w:lang w:val='fr-FR'/>"))
                ),
                page => page.Count("[lang^=fr]") == 1
            ),
            new(
                "smart tag, custom XML, content control",
                new WordDraft().Body(
                    Para(
                        "<w:smartTag w:element='place'>"
                            + R("Tarn")
                            + "</w:smartTag><w:customXml w:element='x'>"
                            + R(" to ")
                            + "</w:customXml><w:sdt><w:sdtContent>"
                            + R("Veld")
                            + "</w:sdtContent></w:sdt>"
                    ),
                    "<w:sdt><w:sdtContent>" + P("A boxed line.") + "</w:sdtContent></w:sdt>"
                ),
                page => page.Has("p", "Tarn to Veld") && page.Has("p", "A boxed line.")
            ),
        ];
}
