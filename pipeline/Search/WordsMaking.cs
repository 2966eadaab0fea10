using System.Buffers.Binary;
using Model;

namespace Pipeline.Search;

/// <summary>Writes a words' file, word by word in order.</summary>
internal sealed class WordsMaking(string tag)
{
    private const int StretchBytes = 16 * 1024;
    private const int MinAlike = 5;

    private readonly MemoryStream _file = new();
    private readonly VarintWriter _stretch = new();
    private readonly VarintWriter _groups = new();
    private readonly byte[] _tag = Convert.FromHexString(tag);
    private readonly List<string> _alike = [];
    private (List<string> First, List<int> Length) _words = ([], []);
    private string _before = "";
    private string _last = "";

    /// <summary>Adds the next word.</summary>
    /// <param name="uses">By the parts' numbers, ascending.</param>
    public void Add(string word, IReadOnlyList<PartUse> uses)
    {
        _groups.Clear();
        var last = 0;
        foreach (var (part, bytes, isSingle) in uses)
        {
            _groups.Number(((part - last) << 1) | (isSingle ? 1 : 0));
            if (isSingle)
                _groups.Raw(bytes);
            else
                _groups.Bytes(bytes);
            last = part;
        }
        // A word that stands almost everywhere has a stretch of its own: its neighbours are not to cost what it does.
        if (_groups.Length >= StretchBytes)
            End(_words);
        Begin(_words, word);
        _stretch.Text(word, _before);
        _stretch.Bytes(_groups.Written);
        _before = word;
        if (word.Length >= MinAlike && word.All(char.IsLetter))
            _alike.Add(word);
    }

    /// <summary>The whole file.</summary>
    public byte[] File(IReadOnlyList<ClosedPart> parts)
    {
        End(_words);
        var alike = Write(_alike);
        var reversed = Write([.. _alike.Select(Reverse).Order(StringComparer.Ordinal)]);
        var directory = Deflated.Write(CanonicalJson.Write(new WordsDirectory(
            tag, parts, new(_words.First, _words.Length), alike, reversed)));
        _file.Write(directory);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, directory.Length);
        _file.Write(length);
        return _file.ToArray();
    }

    private Stretches Write(IReadOnlyList<string> words)
    {
        (List<string> First, List<int> Length) stretches = ([], []);
        _last = "";
        foreach (var word in words)
        {
            Begin(stretches, word);
            _stretch.Text(word, _before);
            _before = word;
        }
        End(stretches);
        return new Stretches(stretches.First, stretches.Length);
    }

    private void Begin((List<string> First, List<int> Length) stretches, string word)
    {
        if (_stretch.Length >= StretchBytes)
            End(stretches);
        if (_stretch.Length == 0)
            stretches.First.Add(word[..Math.Min(word.Length, word.AsSpan().CommonPrefixLength(_last) + 1)]);
        _last = word;
    }

    private void End((List<string> First, List<int> Length) stretches)
    {
        if (_stretch.Length == 0)
            return;
        var from = _file.Length;
        _file.Write(_tag);
        _file.Write(Deflated.Write(_stretch.Written));
        stretches.Length.Add((int)(_file.Length - from));
        _stretch.Clear();
        _before = "";
    }

    private static string Reverse(string word)
    {
        var letters = word.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
