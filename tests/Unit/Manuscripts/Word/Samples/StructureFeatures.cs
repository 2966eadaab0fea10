using static Samples.Word.WordDraft;

namespace Samples.Word;

/// <summary>Lists, tables, quotations and code.</summary>
public static class StructureFeatures
{
    private const string Cell = "<w:tc><w:tcPr>{0}</w:tcPr>{1}</w:tc>";
    // As wide as any sample's table: converters look up columns here.
    private const string Grid =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid>";
    private const string Prose = "The council met on the quay and spoke of dredging for an hour before the tide turned.";

    public static IEnumerable<WordFeature> All =>
        [
            new(
                "bulleted list", Lists(Numbers(0, "bullet"), Num(1, 0)).Body(Item("cod"), Item("hake")),
                page => page.Count("ul > li") == 2),
            new(
                "numbered list", Lists(Numbers(0, "decimal"), Num(1, 0)).Body(Item("cod"), Item("hake")),
                page => page.Count("ol > li") == 2),
            new(
                "nested list",
                Lists(Numbers(0, "bullet", "decimal"), Num(1, 0))
                    .Body(Item("fish"), Item("cod", level: 1), Item("hake", level: 1), Item("fowl")),
                page => page.Count("ul > li > ol > li") == 2 && page.Count("ul > li") == 2
            ),
            new(
                "list restarted",
                Lists(Numbers(0, "decimal"), Num(1, 0), Num(2, 0, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"))
                    .Body(Item("a"), Item("b"), P(Prose), Item("c", list: 2)),
                page => page.Count("ol") == 2 && page.Count("ol[start]:not([start='1'])") == 0
            ),
            new(
                "list going on after a paragraph", Lists(Numbers(0, "decimal"), Num(1, 0)).Body(Item("a"), Item("b"), P(Prose), Item("c")),
                page => page.Count("ol[start='3']") == 1 || page.Count("ol > li") == 3 && page.Count("ol") == 1),
            new(
                "paragraph inside an item",
                Lists(Numbers(0, "decimal"), Num(1, 0))
                    .Style("paragraph", "ListContinue", "List Continue")
                    .Body(Item("a"), P("more of a", "ListContinue"), Item("b")),
                page => page.Count("ol > li") == 2 && page.Count("ol") == 1 && page.Has("li p", "more of a")
            ),
            new(
                "letters and Roman numbers",
                Lists(Numbers(0, "lowerLetter", "upperRoman"), Num(1, 0)).Body(Item("a"), Item("one", level: 1)),
                page => page.Count("ol[type=a], ol[style*=lower-alpha]") == 1 && page.Count("ol ol[type=I], ol ol[style*=upper-roman]") == 1
            ),
            new(
                "list through a style",
                Lists(Numbers(0, "bullet"), Num(1, 0))
                    .Style("paragraph", "ListBullet", "List Bullet", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
                    .Text("cod", "ListBullet")
                    .Text("hake", "ListBullet"),
                page => page.Count("ul > li") == 2
            ),
            new(
                "task list",
                new WordDraft().Body(Task("mend the net", true), Task("paint the hull", false)),
                page =>
                    page.Text.Contains('☑', StringComparison.Ordinal)
                    || page.Text.Contains('☒', StringComparison.Ordinal)
                    || page.Count("input[checked]") == 1
            ),
            new("table", Table(Row(C("a"), C("b")), Row(C("c"), C("d"))), page => page.Count("tr") == 2 && page.Count("td, th") == 4),
            new(
                "cells merged across", Table(Row(C("a", "<w:gridSpan w:val='2'/>")), Row(C("c"), C("d"))),
                page => page.Count("[colspan='2']") == 1),
            new(
                "cells merged down", Table(Row(C("a", "<w:vMerge w:val='restart'/>"), C("b")), Row(C("", "<w:vMerge/>"), C("d"))),
                page => page.Count("[rowspan='2']") == 1 && page.Count("td, th") == 3),
            new(
                "cells merged both ways",
                Table(
                    Row(C("a", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"), C("b")),
                    Row(C("", "<w:gridSpan w:val='2'/><w:vMerge/>"), C("d")), Row(C("e"), C("f"), C("g"))),
                page => page.Count("[rowspan='2'][colspan='2']") == 1 && page.Count("td, th") == 6
            ),
            new(
                "header row", Table("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + C("port") + C("tide") + "</w:tr>", Row(C("a"), C("b"))),
                page => page.Texts("th").SequenceEqual(["port", "tide"]) && page.Count("td") == 2),
            new(
                "nested table", Table(Row(C("a"), "<w:tc>" + Grid + Row(C("inner")) + "</w:tbl><w:p/></w:tc>")),
                page => page.Has("table table td", "inner")),
            new(
                "list in a cell",
                Lists(Numbers(0, "bullet"), Num(1, 0))
                    .Body(Grid + Row("<w:tc>" + Item("cod") + Item("hake") + "</w:tc>", C("x")) + "</w:tbl>"),
                page => page.Count("td li") == 2
            ),
            new(
                "quotation by style", new WordDraft().Style("paragraph", "Quote", "Quote").Text(Prose).Text("The sea gives.", "Quote"),
                page => page.Has("blockquote p, blockquote", "The sea gives.")),
            new(
                "quotation by indent",
                new WordDraft().Text(Prose).Body(Para(R("The sea takes."), "<w:ind w:left='720' w:right='720'/>")).Text(Prose),
                page => page.Has("blockquote p, blockquote", "The sea takes.")),
            new(
                "code by style",
                new WordDraft()
                    .Style("paragraph", "SourceCode", "Source Code")
                    .Text(Prose)
                    .Text("let x = 1", "SourceCode")
                    .Text("  let y = 2", "SourceCode"),
                page => page.Count("pre") == 1 && page.Has("pre", "let x = 1 let y = 2")
            ),
            new(
                "code by font",
                new WordDraft().Text(Prose).Body(Para(R("dredge --deep 4", "<w:rFonts w:ascii='Consolas' w:hAnsi='Consolas'/>"))),
                page => page.Has("pre", "dredge --deep 4")),
            new(
                "code in a line",
                new WordDraft().Body(
                    Para(R(Prose + " Then run ") + R("dredge", "<w:rFonts w:ascii='Courier New' w:hAnsi='Courier New'/>") + R(" once."))),
                page => page.Has("code, tt", "dredge")
            ),
            new(
                "line across the page",
                new WordDraft()
                    .Text(Prose)
                    .Body("<w:p><w:pPr><w:pBdr><w:bottom w:val='single' w:sz='6'/></w:pBdr></w:pPr></w:p>")
                    .Text(Prose),
                page => page.Count("hr") == 1
            ),
        ];

    private static WordDraft Lists(params string[] numbering) => new WordDraft().Numbering(string.Concat(numbering));

    private static WordDraft Table(params string[] rows) => new WordDraft().Body(Grid + string.Concat(rows) + "</w:tbl>");

    private static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells) + "</w:tr>";

    private static string C(string text, string properties = "") =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Cell, properties, P(text));

    private static string Task(string text, bool isDone) =>
        Para(
            $"<w:sdt><w:sdtPr><w14:checkbox><w14:checked "
            + $"w14:val='{(isDone ? 1 : 0)}'/></w14:checkbox></w:sdtPr><w:sdtContent>{R(isDone ? "☒" : "☐")}</w:sdtContent></w:sdt>"
                + R(" " + text)
        );
}
