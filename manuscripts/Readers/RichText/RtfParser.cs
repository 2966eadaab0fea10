using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.RichText;

/// <summary>Follows the groups of a file and gives each token to what its group is about. Does not recurse.</summary>
internal sealed class RtfParser(RtfDocument document, int maxDepth, CancellationToken cancellation)
{
    private const int TokensBetweenChecks = 65_536;

    /// <summary>Groups that hold a text of their own.</summary>
    private static readonly HashSet<string> Stories = new(StringComparer.Ordinal)
    {
        "footnote", "annotation", "shptxt", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
    };

    private readonly Stack<RtfState> _outer = new();
    private readonly Stack<RtfStory> _stories = new();
    private readonly RtfDestinations _destinations = new(document);
    private readonly List<byte> _bytes = [];
    private RtfState _state = new();
    private RtfStory _story = document.Text;
    private int _skip;
    private bool _isStarred;
    private bool _isEndnote;

    public void Read(ReadOnlyMemory<byte> file)
    {
        var tokens = new RtfTokens(file);
        var count = 0;
        while (tokens.Next() is { } token)
        {
            if (++count % TokensBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (token.Kind != RtfTokenKind.Byte)
                Decode();
            Take(token);
            // What follows the outermost group is none of the text.
            if (token.Kind == RtfTokenKind.Close && _outer.Count == 0)
                return;
        }

        throw new PackageRefusedException(PackageFault.Damaged);
    }

    private void Take(RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfTokenKind.Open:
                if (_outer.Count >= maxDepth)
                    throw new PackageRefusedException(PackageFault.TooDeep);
                _outer.Push(_state);
                _state = _state with { End = null };
                (_isStarred, _skip) = (false, 0);
                break;
            case RtfTokenKind.Close:
                Close();
                break;
            case RtfTokenKind.Byte when _skip > 0:
                _skip--;
                break;
            case RtfTokenKind.Byte:
                Byte((byte)token.Number!);
                break;
            case RtfTokenKind.Binary:
                _destinations.AddBytes(_state, token.Bytes.Span);
                break;
            case RtfTokenKind.Sign:
                Sign((char)token.Number!);
                break;
            default:
                Word(token.Word, token.Number);
                _isStarred = false;
                break;
        }
    }

    private void Close()
    {
        if (_outer.Count == 0)
            throw new PackageRefusedException(PackageFault.Damaged);
        _state.End?.Invoke();
        _state = _outer.Pop();
        _skip = 0;
    }

    private void Byte(byte b)
    {
        if (_state.Place == RtfPlace.Picture)
            _destinations.AddHex(b);
        else if (b == '\t' && _state.Place == RtfPlace.Text)
        {
            Decode();
            Write("\t");
        }
        else
            _bytes.Add(b);
    }

    /// <summary>Bytes in a row make characters together: some encodings take two for one.</summary>
    private void Decode()
    {
        if (_bytes.Count == 0)
            return;
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);
        var font = document.Fonts.Name(_state.Font);
        var text = _state.Place == RtfPlace.Text && SymbolFonts.IsSymbol(font)
            ? string.Concat(_bytes.Select(b => SymbolFonts.Meaning(font, b) ?? ((char)b).ToString()))
            : document.Fonts.Encoding(_state.Font).GetString(bytes);
        _bytes.Clear();
        Write(text);
    }

    private void Write(string text)
    {
        if (_state.Place != RtfPlace.Text)
            _destinations.Write(_state, _story, text);
        else if (_state.Look.Hidden is true)
            document.Leave(ProblemCodes.HiddenLeftOut, text);
        else if (!_state.IsDeleted)
            _story.Add(text, RtfLooks.Span(_state, document));
    }

    private void Sign(char sign)
    {
        switch (sign)
        {
            case '*':
                _isStarred = true;
                break;
            case '~':
                Write("\u00A0");
                break;
            case '_':
                Write("\u2011");
                break;
            case '-':
                Write("\u00AD");
                break;
            case '{' or '}' or '\\':
                Byte((byte)sign);
                break;
            case '\r' or '\n':
                Word("par", null);
                break;
        }
    }

    private void Word(string word, int? number)
    {
        if (word == "u" && number is { } unit)
        {
            Write(((char)(ushort)unit).ToString());
            _skip = _state.UnicodeSkip;
            return;
        }

        if (_skip > 0)
        {
            _skip--;
            return;
        }

        if (_state is { Place: RtfPlace.Nowhere, Property: not RtfDestinations.Shape })
            return;
        if (_destinations.Begin(word, _state, _isStarred, _story) is { } begun)
            _state = begun;
        else if (_state.Place == RtfPlace.Text && Stories.Contains(word))
            BeginStory(word);
        else if (_state.Place == RtfPlace.Text && word == "field")
            BeginField();
        else if (word is "ftnalt" && _stories.Count > 0)
            _isEndnote = true;
        else if (_state.Place is RtfPlace.Text or RtfPlace.Styles)
            Setting(word, number);
        else
            _destinations.Word(_state, word, number ?? 0);
        _state = document.Fonts.Word(word, number ?? 0, _state);
    }

    private void Setting(string word, int? number)
    {
        if (RtfLooks.Word(word, number, _state) is { } changed)
        {
            _state = word == "plain" ? changed with { Font = document.Fonts.DefaultFont } : changed;
            return;
        }

        if (_state.Place != RtfPlace.Text || _state.IsDeleted)
            return;
        if (RtfSigns.Of(word) is { } sign)
            Write(sign);
        else
            _story.Break(word, _state);
    }

    private void BeginStory(string word)
    {
        var (outer, story) = (_story, new RtfStory(document));
        var href = _state.Href;
        _stories.Push(outer);
        _story = story;
        _isEndnote = false;
        _state = _state with
        {
            Place = RtfPlace.Text,
            Form = new RtfForm(),
            Look = RunLook.Plain,
            Href = null,
            End = () =>
            {
                _story = _stories.Pop();
                _destinations.EndStory(word, story.Close(), outer, _isEndnote, href);
                _isEndnote = false;
            },
        };
    }

    private void BeginField()
    {
        _destinations.OpenField();
        _state = _state with { End = _destinations.CloseField };
    }
}
