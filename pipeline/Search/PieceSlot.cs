using Model;

namespace Pipeline.Search;

/// <summary>
/// Which of a month's 2,048 slots a piece is found in: eleven bits, so that the index names it and its field in two bytes. Two pieces of a
/// month may share one; then its file holds both, and the script looks which of them holds what was asked for.
/// </summary>
public static class PieceSlot
{
    /// <summary>The slot of a piece, from 0 to 2047.</summary>
    public static int Of(CommentaryId id) => Convert.ToInt32(Digest.Hex(id.ToString(), 3), 16) >> 1;

    /// <summary>The name of its file, such as <c>2026-11.0af</c>.</summary>
    /// <param name="month">As <c>yyyy-MM</c>.</param>
    public static string Name(string month, CommentaryId id) => $"{month}.{Of(id):x3}";

    /// <summary>Where the file of a piece's slot is.</summary>
    /// <param name="month">As <c>yyyy-MM</c>.</param>
    public static string Address(string month, CommentaryId id) => $"{SearchFolder.Pieces}{Name(month, id)}.json";
}

/// <summary>Where search keeps its files.</summary>
public static class SearchFolder
{
    public const string Pieces = "/search/pieces/";

    /// <summary>What the script reads first.</summary>
    public const string Root = "/search/index.json";

    /// <summary>How the address of every words' file begins.</summary>
    public const string AllWords = "/search/words";

    /// <summary>The one words' file of earlier layouts.</summary>
    public const string OldWords = "/search/words.bin";

    /// <summary>The words of all closed parts of a volume.</summary>
    public static string Words(string volume) => $"{AllWords}/{volume}.bin";

    /// <summary>The words of one part.</summary>
    public static string Part(PartName part) => $"/search/parts/{part}.bin";
}
