namespace Tests.Browser.Manuscripts;

/// <summary>What somebody might upload to run script in a reader's browser, or to make it call somewhere.</summary>
internal static class Attacks
{
    public static IReadOnlyList<string> Html { get; } =
    [
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"/media/x.png\" onerror=\"alert(1)\">",
        "<img/src='x'/onerror=alert(1)//",
        "<svg onload=alert(1)><circle/></svg>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><img src=x onerror=alert(1)></template>",
        "<style>@import 'http://127.0.0.1:9/x.css';body{background:url(http://127.0.0.1:9/x)}</style>",
        "<style><img src=\"</style><img src=x onerror=alert(1)//\">",
        "<p style=\"background:url(http://127.0.0.1:9/x)\">styled</p>",
        "<a href=\"javascript:alert(1)\">click</a>",
        "<a href=\"&#106;&#97;&#118;&#97;script&#58;alert(1)\">coded</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">coded without ends</a>",
        "<a href=\" java\tscript\n:alert(1)\">spaced</a>",
        "<a href=\"jav\0ascript:alert(1)\">null byte</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">data</a>",
        "<a href=\"vbscript:msgbox(1)\">vb</a>",
        "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
        "<embed src=\"http://127.0.0.1:9/x.swf\">",
        "<base href=\"http://127.0.0.1:9/\"><a href=x>based</a>",
        "<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:9/\">",
        "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
        "<video src=http://127.0.0.1:9/x.mp4 onerror=alert(1)></video><audio src=http://127.0.0.1:9/x.mp3></audio>",
        "<form action=http://127.0.0.1:9/><input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>go</button></form>",
        "<details open ontoggle=alert(1)><summary>open</summary></details>",
        "<body onload=alert(1)>",
        "<marquee onstart=alert(1)>moving</marquee>",
        "<img src=http://127.0.0.1:9/pixel.png srcset=\"http://127.0.0.1:9/2.png 2x\">",
        "<table background=http://127.0.0.1:9/x><tr><td>cell</table>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
        "<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>",
        "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
        "<title><img src=x onerror=alert(1)></title><select><option><img src=x onerror=alert(1)></select>",
        "<p id=\"location\" name=\"cookie\"><a id=document name=getElementById>clobber</a></p>",
        "<b><i><b><i>" + "unclosed",
    ];

    /// <summary>The same in Markdown's own clothes.</summary>
    public static IReadOnlyList<string> Markdown { get; } =
    [
        "[a](javascript:alert(1))", "[a](&#106;avascript:alert(1))", "[a](<java script:alert(1)>)", "![a](http://127.0.0.1:9/x.png)",
        "![a](x \"onerror=alert(1)\")", "<javascript:alert(1)>", "[a]: javascript:alert(1)\n\n[a]",
        "```<img src=x onerror=alert(1)>\ncode\n```", "a[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    ];
}
