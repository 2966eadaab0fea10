using Model;

namespace Pipeline.Newsletter.Mailings;

/// <summary>Names for mailings that are not of one piece: in the form of a commentary's id, so that every call takes them.</summary>
internal static class MailingId
{
    private const int SlugLength = 40;
    private const int HashLength = 10;

    /// <summary>The digest of a list that is due on a day.</summary>
    public static CommentaryId OfDigest(string list, DateOnly day) => Of("digest", list, $"digest {list} {day:yyyy-MM-dd}");

    /// <summary>The mailing of one correction of a piece: the same for the same words.</summary>
    public static CommentaryId OfCorrection(CommentaryId piece, Correction correction) =>
        Of("corrected", piece.ToString(), $"correction {piece} {correction.Date.UtcTicks} {correction.Text}");

    private static CommentaryId Of(string kind, string about, string whole) => CommentaryId.Parse(
        $"{kind}-{about[..Math.Min(about.Length, SlugLength)].TrimEnd('-')}-{Digest.Hex(whole, HashLength)}");
}
