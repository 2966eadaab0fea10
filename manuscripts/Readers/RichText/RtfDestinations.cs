using System.Text;
using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.RichText;

/// <summary>What the groups are about that hold no text of the piece: tables of fonts and styles, pictures, fields, notes.</summary>
internal sealed class RtfDestinations(RtfDocument document)
{
    /// <summary>Groups that show nothing, or show again what another group says.</summary>
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "nonshppict", "nonesttables", "shprslt", "ud", "xe", "tc", "rxe", "filetbl", "colortbl", "revtbl", "template", "objdata", "ftnsep",
        "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "bkmkend", "generator",
    };

    private readonly Stack<StringBuilder> _fields = new();
    private readonly StringBuilder _name = new();
    private readonly StringBuilder _mark = new();
    private readonly StringBuilder _alt = new();
    private readonly StringBuilder _property = new();
    private readonly StringBuilder _value = new();
    private readonly List<byte> _picture = [];
    private int _half = -1;
    private int _notes;

    /// <summary>What a group is called that holds a shape's or a picture's properties by name and value.</summary>
    public const string Shape = "shape";

    /// <summary>The state of the group that a word begins; null if it begins none.</summary>
    public RtfState? Begin(string word, RtfState state, bool isStarred, RtfStory story) => word switch
    {
        "fonttbl" => state with { Place = RtfPlace.Fonts },
        "stylesheet" => state with { Place = RtfPlace.Styles },
        "title" or "author" or "keywords" when state.Place == RtfPlace.Info => state with { Property = word },
        "propname" or "staticval" when state.Place == RtfPlace.Info => state with { Property = word, End = Property(word) },
        "info" or "userprops" => state with { Place = RtfPlace.Info, Property = "" },
        "listtable" or "listoverridetable" => state with { Place = RtfPlace.ListTable },
        "listtext" or "pntext" when state.Place == RtfPlace.Text => state with
        {
            Place = RtfPlace.ListText,
            End = () => story.Mark = Taken(_mark),
        },
        "pict" when state.Place is RtfPlace.Text or RtfPlace.PictureProperty => state with
        {
            Place = RtfPlace.Picture,
            End = () => EndPicture(state, story),
        },
        "picprop" or "sp" => state with { Place = RtfPlace.Nowhere, Property = Shape },
        "sn" when state.Place is RtfPlace.Nowhere && state.Property == Shape => state with
        {
            Place = RtfPlace.PictureProperty,
            Property = word,
        },
        "sv" when state.Place is RtfPlace.Nowhere && state.Property == Shape => state with
        {
            Place = RtfPlace.PictureProperty,
            Property = word,
            End = EndPictureProperty,
        },
        "fldinst" when state.Place is RtfPlace.Text => state with { Place = RtfPlace.Instruction },
        "fldrslt" when state.Place is RtfPlace.Text => state with { Href = FieldHref() ?? state.Href },
        "bkmkstart" when state.Place is RtfPlace.Text => state with
        {
            Place = RtfPlace.Bookmark,
            End = () => story.Add(new BookmarkSpan(Taken(_name))),
        },
        "shppict" => state,
        _ when Left.Contains(word) => Nowhere(state),
        _ when isStarred && !IsRead(word) => Nowhere(state),
        _ => null,
    };

    public void Write(RtfState state, RtfStory story, string text)
    {
        switch (state.Place)
        {
            case RtfPlace.Fonts:
                foreach (var c in text)
                    document.Fonts.Named(state.Font, c);
                break;
            case RtfPlace.Styles:
                foreach (var c in text)
                    document.Styles.Named(c, state);
                break;
            case RtfPlace.Info when state.Property.Length > 0:
                foreach (var c in text)
                    document.AddInfo(state.Property, c);
                break;
            case RtfPlace.ListText:
                _mark.Append(text);
                break;
            case RtfPlace.Bookmark:
                _name.Append(text);
                break;
            case RtfPlace.Instruction when _fields.TryPeek(out var code):
                code.Append(text);
                break;
            case RtfPlace.PictureProperty:
                (state.Property == "sn" ? _property : _value).Append(text);
                break;
        }
    }

    public void Word(RtfState state, string word, int number)
    {
        if (state.Place == RtfPlace.ListTable)
            document.Lists.Define(word, number);
    }

    public void AddHex(byte b)
    {
        var digit = RtfTokens.Digit(b);
        if (digit < 0)
            return;
        if (_half < 0)
        {
            _half = digit;
            return;
        }

        _picture.Add((byte)((_half << 4) | digit));
        _half = -1;
    }

    public void AddBytes(RtfState state, ReadOnlySpan<byte> bytes)
    {
        if (state.Place == RtfPlace.Picture)
            _picture.AddRange(bytes);
    }

    public void OpenField() => _fields.Push(new StringBuilder());

    public void CloseField() => _fields.Pop();

    /// <summary>Takes up a text of its own that was read to its end.</summary>
    public void EndStory(string word, List<Block> blocks, RtfStory outer, bool isEndnote, string? href)
    {
        switch (word)
        {
            case "footnote":
                var kind = isEndnote ? NoteKind.Endnote : NoteKind.Footnote;
                var note = new NoteSpan(kind, (++_notes).ToString(System.Globalization.CultureInfo.InvariantCulture));
                document.Notes.Add(note, blocks);
                outer.Add(note with { Href = href });
                break;
            case "annotation":
                document.Leave(ProblemCodes.CommentsLeftOut, string.Join(' ', RtfText.Lines(blocks)));
                break;
            case "shptxt":
                if (blocks.Count > 0)
                    outer.AddBeside(new Aside(blocks));
                break;
            default:
                foreach (var line in RtfText.Lines(blocks))
                    document.AddMargin(line);
                break;
        }
    }

    private static RtfState Nowhere(RtfState state) => state with { Place = RtfPlace.Nowhere };

    // Groups that old programs may leave out as wholes, and that are read.
    private static bool IsRead(string word) =>
        word is "footnote" or "annotation" or "shptxt" or "shpinst" or "listtext" or "bkmkstart" or "fldinst" or "header" or "footer"
            or "nesttableprops" or "do" or "dptxbxtext" or "rtlch" or "ltrch";

    private string? FieldHref() =>
        _fields.TryPeek(out var code) && FieldInstruction.Parse(code.ToString()).Href() is { } href ? document.Link(href) : null;

    private Action? Property(string word) => word == "staticval" ? document.AddProperty : null;

    private void EndPictureProperty()
    {
        if (_property.ToString() == "wzDescription")
            _alt.Clear().Append(_value);
        _property.Clear();
        _value.Clear();
    }

    private void EndPicture(RtfState state, RtfStory story)
    {
        var picture = document.Picture([.. _picture], Taken(_alt).Trim());
        _picture.Clear();
        _half = -1;
        if (picture is not null && !state.IsDeleted)
            story.Add(picture with { Href = state.Href });
    }

    private static string Taken(StringBuilder text)
    {
        var taken = text.ToString();
        text.Clear();
        return taken;
    }
}
