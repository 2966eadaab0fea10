using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>What the parts of one text share while it is read.</summary>
internal sealed class OdtDocument(OdtStyles styles, OdtPictures pictures)
{
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly List<(ProblemCode, string)> _leftOut = [];

    public OdtStyles Styles => styles;

    public OdtPictures Pictures => pictures;

    public OdtLists Lists { get; } = new(styles);

    /// <summary>Notes met so far that have no name.</summary>
    public int UnnamedNotes { get; set; }

    public NoteBook Notes { get; } = new();

    /// <summary>The bookmarks that something in the text links to.</summary>
    public IReadOnlySet<string> Linked => _linked;

    public IReadOnlyList<(ProblemCode, string)> LeftOut => _leftOut;

    public void Leave(ProblemCode code, string text) => _leftOut.Add((code, text));

    /// <summary>An address as it is written; those inside the text are remembered.</summary>
    public string? Link(string? address)
    {
        // LibreOffice names what it links to by its kind, too: "#Method|outline".
        var href = address is ['#', ..] ? "#" + address[1..].Split('|')[0] : address;
        if (href is ['#', .. var place])
            _linked.Add(place);
        return href;
    }
}
