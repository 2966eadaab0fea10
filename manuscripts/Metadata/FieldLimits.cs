using System.Globalization;
using Model;

namespace Manuscripts.Metadata;

/// <summary>How long and how many a piece's facts may be: what storage, feeds, mail headers and readers can bear.</summary>
internal static class FieldLimits
{
    public const int MaxTitle = 300;
    public const int MaxDek = 1000;
    public const int MaxName = 150;
    public const int MaxAuthors = 40;
    public const int MaxTopics = 40;
    public const int MaxSlug = 150;
    public const int MaxAddress = 2048;
    public const int MaxCorrection = 2000;

    /// <summary>An error for everything that is over its limit.</summary>
    public static IEnumerable<Problem> Over(PieceMetadata piece, FieldSet fields)
    {
        foreach (
            var (name, text, limit) in ((string, string?, int)[])
                [
                    ("title", piece.Said.Title, MaxTitle),
                    ("dek", piece.Said.Dek, MaxDek),
                    ("series", piece.Said.Series, MaxName),
                    ("slug", piece.Said.Slug, MaxSlug),
                    ("outlet", piece.Said.Outlet?.Name, MaxName),
                    ("outlet_url", piece.Said.Outlet?.Url, MaxAddress),
                    ("image", piece.Image, MaxAddress),
                    ("image_alt", piece.ImageAlt, MaxDek),
                    ("image_credit", piece.ImageCredit, MaxDek),
                    ("authors", piece.Said.Authors.MaxBy(author => author.Name.Length)?.Name, MaxName),
                    ("topics", piece.Said.Topics.MaxBy(topic => topic.Length), MaxName),
                    (
                        "correction",
                        piece
                            .Said.DatedCorrections.Select(correction => correction.Text)
                            .Append(piece.Said.Correction)
                            .MaxBy(text => text?.Length ?? 0),
                        MaxCorrection
                    ),
                ]
        )
            if (text?.Length > limit)
                yield return TooLong(fields, name, $"has {Count(text.Length)} characters; the limit is {Count(limit)}. Shorten it");
        if (piece.Said.Authors.Count > MaxAuthors)
            yield return TooLong(
                fields, "authors", $"holds {Count(piece.Said.Authors.Count)} names; the limit is {Count(MaxAuthors)}. Leave some out");
        if (piece.Said.Topics.Count > MaxTopics)
            yield return TooLong(
                fields, "topics", $"holds {Count(piece.Said.Topics.Count)} topics; the limit is {Count(MaxTopics)}. Leave some out");
    }

    private static Problem TooLong(FieldSet fields, string name, string what) =>
        ProblemCodes.FieldTooLong.Says($"The field \"{name}\" {what} and upload the draft again.", fields.Line(name));

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
