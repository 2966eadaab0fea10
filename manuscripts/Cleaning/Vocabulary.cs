namespace Manuscripts.Cleaning;

/// <summary>Which elements and attributes a commentary may have, and what becomes of the others.</summary>
internal static class Vocabulary
{
    /// <summary>Elements of the output.</summary>
    public static readonly IReadOnlySet<string> Elements = Set(
        "a abbr blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img ins kbd li mark ol p pre q s "
        + "samp section "
        + "small strong sub sup table tbody td tfoot th thead time tr ul var");

    /// <summary>Elements inside a line of text.</summary>
    public static readonly IReadOnlySet<string> Inline = Set("a abbr cite code del em ins kbd mark q s samp small strong sub sup time var");

    /// <summary>Elements that only group: they go, what they hold stays, and they part paragraphs.</summary>
    public static readonly IReadOnlySet<string> Groups = Set(
        "address article aside body center details dialog dir div fieldset figure footer form frameset header hgroup html legend main "
        + "menu multicol search section summary"
    );

    /// <summary>Elements that go with everything they hold, because it is no text of the author's.</summary>
    public static readonly IReadOnlySet<string> Dropped = Set(
        "applet area audio base basefont bgsound button canvas col colgroup command datalist embed frame frameset head iframe input "
        + "keygen link map math meta "
            + "meter nav noembed noframes noscript object optgroup option output param picture-source progress script select slot source "
            + "style svg template textarea "
            + "title track video xml xmp plaintext"
    );

    /// <summary>Those of the dropped whose text is none for readers.</summary>
    public static readonly IReadOnlySet<string> Wordless = Set(
        "script style template head meta link base basefont bgsound command title noscript noframes noembed xml iframe");

    /// <summary>Those of the dropped that could act: their removal is told to the author.</summary>
    public static readonly IReadOnlySet<string> Active = Set("applet audio embed frame iframe math object script svg video");

    /// <summary>Old and presentational names, and the elements that say the same.</summary>
    public static readonly IReadOnlyDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["b"] = "strong",
        ["i"] = "em",
        ["dfn"] = "em",
        ["strike"] = "s",
        ["tt"] = "code",
        ["acronym"] = "abbr",
        ["dir"] = "ul",
        ["menu"] = "ul",
        ["listing"] = "pre",
    };

    public static readonly IReadOnlySet<string> Void = Set("br hr img");

    /// <summary>The class names of footnotes; no other class survives.</summary>
    public static readonly IReadOnlySet<string> Classes = Set("footnotes footnote-ref footnote-back");

    private static readonly Dictionary<string, IReadOnlySet<string>> Attributes = new(StringComparer.Ordinal)
    {
        ["a"] = Set("href id class rel name"),
        ["img"] = Set("src alt width height"),
        ["ol"] = Set("start type reversed id lang dir"),
        ["li"] = Set("value id lang dir"),
        ["td"] = Set("colspan rowspan id lang dir"),
        ["th"] = Set("colspan rowspan scope id lang dir"),
        ["time"] = Set("datetime"),
        ["abbr"] = Set("title"),
        ["section"] = Set("class id"),
        ["div"] = Set("class id"),
        ["br"] = Set(""),
        ["hr"] = Set(""),
        ["sup"] = Set("id"),
    };

    private static readonly IReadOnlySet<string> BlockAttributes = Set("id lang dir");

    private static readonly IReadOnlySet<string> None = Set("");

    /// <summary>
    /// The attributes an element may carry. Formatting elements carry none: HTML's parsing rules would otherwise repeat
    /// unclosed ones in every later paragraph (HTML, section 13.2.4.3), which grows with the square of the input.
    /// </summary>
    public static IReadOnlySet<string> AttributesOf(string element) =>
        Attributes.TryGetValue(element, out var own) ? own : Inline.Contains(element) ? None : BlockAttributes;

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
