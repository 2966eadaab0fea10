using System.Buffers.Binary;
using Model;

namespace Pipeline.Search;

/// <summary>Writes a words' file, word by word in order.</summary>
/// <param name="likely">About how long it will be.</param>
/// <param name="layout">Which it says of itself.</param>
internal sealed class WordsMaking(string tag, int likely = 0, int layout = WordsFile.Layout)
{
    private const int StretchBytes = 16 * 1024;

    // Of these lists a question reads two stretches a word, whether the word is mistyped or not.
    private const int AlikeStretchBytes = 4 * 1024;
    private const int MinAlike = 5;
    private const int MaxAlikeUses = 48;

    private readonly MemoryStream _file = new(likely + likely / 16);
    private readonly VarintWriter _stretch = new();
    private readonly VarintWriter _groups = new();
    private readonly byte[] _tag = Convert.FromHexString(tag);
    private readonly List<(string Word, byte[] Uses)> _alike = [];
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
        Begin(_words, word, StretchBytes);
        _stretch.Text(word, _before);
        _stretch.Bytes(_groups.Written);
        _before = word;
        if (word.Length >= MinAlike && word.All(char.IsLetter))
            _alike.Add((word, _groups.Length <= MaxAlikeUses ? _groups.Written.ToArray() : []));
    }

    /// <summary>The whole file.</summary>
    public byte[] File(IReadOnlyList<ClosedPart> parts)
    {
        End(_words);
        var byBeginning = Write(_alike);
        var byEnd = Write([.. _alike.Select(one => (Word: Reverse(one.Word), one.Uses)).OrderBy(one => one.Word, StringComparer.Ordinal)]);
        var directory = Deflated.Write(CanonicalJson.Write(new WordsDirectory(
            tag, parts, new(_words.First, _words.Length), byBeginning, byEnd, layout)));
        var whole = new byte[WordsFile.HeadLength + directory.Length + _file.Length];
        BinaryPrimitives.WriteInt32LittleEndian(whole, directory.Length);
        directory.CopyTo(whole, WordsFile.HeadLength);
        _file.GetBuffer().AsSpan(0, (int)_file.Length).CopyTo(whole.AsSpan(WordsFile.HeadLength + directory.Length));
        return whole;
    }

    private Stretches Write(IReadOnlyList<(string Word, byte[] Uses)> words)
    {
        (List<string> First, List<int> Length) stretches = ([], []);
        _last = "";
        foreach (var (word, uses) in words)
        {
            Begin(stretches, word, AlikeStretchBytes);
            _stretch.Text(word, _before);
            _stretch.Bytes(uses);
            _before = word;
        }
        End(stretches);
        return new Stretches(stretches.First, stretches.Length);
    }

    private void Begin((List<string> First, List<int> Length) stretches, string word, int limit)
    {
        if (_stretch.Length >= limit)
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
