using System.Text;
using FsCheck.Xunit;

namespace Tests.Stress;

/// <summary>Whatever stands in an HTML draft, intake ends in time, without a crash, in clean HTML.</summary>
public sealed class HtmlDamageTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<table>", "<tr><td>", "</table>", "<ul><li>", "</ul>", "<svg>", "<math>", "<style>", "</style>",
        "<script>", "</script>", "<template>", "<!--", "-->", "<![CDATA[", "]]>", "<p style='mso-list:l0 level1 lfo1'>",
        "<p style='mso-list:l0 level9 lfo1'>", "<ul class='lst-kix_a-3'>", "<span style='font-weight:bold", "'>", "<o:p>", "</o:p>",
        "<html", "<head>", "<meta name=title content=x>", "&#0;", "&", "\0", "\uD800", "<a href='javascript:x'>",
        "<img src='data:image/png;base64,AAAA'>", "<nav>", "<article>", "<form>", "text ", "<", ">", "\"", "<!doctype html>",
        "<select><option>", "<noscript>", "<frameset>", "<body>", "<plaintext>",
    ];

    [Property(MaxTest = 300)]
    public void Pieces_in_any_order(int seed)
    {
        var random = new Random(seed);
        var html = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        AnyResult.IsSound("a.html", Encoding.UTF8.GetBytes(html));
    }
}
