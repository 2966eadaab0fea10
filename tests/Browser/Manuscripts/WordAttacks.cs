using Samples.Word;
using static Samples.Word.WordDraft;

namespace Tests.Browser.Manuscripts;

/// <summary>The same in Word's clothes: in every place of a file whose text ends up in markup or in an address.</summary>
internal static class WordAttacks
{
    private const string Handler = "&quot; onerror=&quot;alert(1)&quot; x=&quot;";
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    public static IReadOnlyList<byte[]> All { get; } =
    [
        With(R(Script)),
        With("<w:hyperlink r:id='rL'>" + R("by relationship") + "</w:hyperlink>", file => file.Link("rL", "javascript:alert(1)")),
        With("<w:hyperlink r:id='rL'>" + R("data") + "</w:hyperlink>", file => file.Link("rL", "data:text/html,<script>alert(1)</script>")),
        With(Field(" HYPERLINK \"javascript:alert(1)\" ")),
        With(Field(" HYPERLINK \"java\tscript:alert(1)\" ")),
        With(Field(" HYPERLINK \"https://x.example/\\&quot; onclick=&quot;alert(1)\" ")),
        With(Field(" INCLUDEPICTURE \"http://127.0.0.1:9/pixel.png\" \\d ")),
        With($"<w:hyperlink w:anchor='{Handler}'>{R("anchor")}</w:hyperlink><w:bookmarkStart w:id='1' w:name='{Handler}'/>{R("place")}"),
        With(Picture("rI", Handler), file => file.Image("rI", LinkFeatures.Dot)),
        With(
            Picture("rI", "named PNG"),
            file => file.Image("rI", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray())),
        With("<w:r><w:pict><v:shape alt='x'><v:imagedata r:href='http://127.0.0.1:9/x.png'/></v:shape></w:pict></w:r>"),
        With($"<w:r><w:rPr><w:lang w:val='{Handler}'/></w:rPr><w:t>a language of its own</w:t></w:r>"),
        With($"<w:r><w:rPr><w:rFonts w:ascii='{Handler}' w:hAnsi='{Handler}'/></w:rPr><w:t>a font of its own</w:t></w:r>"),
        With("<m:oMath><m:r><m:t>&lt;script&gt;alert(1)&lt;/script&gt;</m:t></m:r></m:oMath>"),
        With(
            "<w:ruby><w:rt><w:r><w:t>&lt;img src=x "
            + "onerror=alert(1)&gt;</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby>"
        ),
        With(
            R("noted") + "<w:r><w:footnoteReference w:id='2'/></w:r>",
            file => file.Footnotes($"<w:footnote w:id='2'>{P(Script)}</w:footnote>")),
        With(R("titled"), file => file.File(package => package.PackageProperties.Title = Script)),
    ];

    private static byte[] With(string inside, Func<WordDraft, WordDraft>? more = null)
    {
        var draft = new WordDraft().Text("A word before it.").Body(Para(inside)).Text("A word after it.");
        return (more?.Invoke(draft) ?? draft).Build();
    }

    private static string Field(string code) =>
        $"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'>{code}</w:instrText></w:r><w:r><w:fldChar "
        + $"w:fldCharType='separate'/></w:r>{R("by field")}<w:r><w:fldChar w:fldCharType='end'/></w:r>";
}
