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
        foreach (var (name, text, limit) in ((string, string?, int)[])
        [
            ("title", piece.Title, MaxTitle), ("dek", piece.Dek, MaxDek), ("series", piece.Series, MaxName), ("slug", piece.Slug, MaxSlug), ("outlet", piece.Outlet?.Name, MaxName),
            ("outlet_url", piece.Outlet?.Url, MaxAddress), ("image", piece.Image, MaxAddress), ("image_alt", piece.ImageAlt, MaxDek),
            ("authors", piece.Authors.MaxBy(name => name.Length), MaxName), ("topics", piece.Topics.MaxBy(topic => topic.Length), MaxName),
            ("correction", piece.Corrections.Select(correction => correction.Text).Append(piece.Correction).MaxBy(text => text?.Length ?? 0), MaxCorrection),
        ])
            if (text?.Length > limit)
                yield return TooLong(fields, name, $"has {Count(text.Length)} characters; the limit is {Count(limit)}. Shorten it");
        if (piece.Authors.Count > MaxAuthors)
            yield return TooLong(fields, "authors", $"holds {Count(piece.Authors.Count)} names; the limit is {Count(MaxAuthors)}. Leave some out");
        if (piece.Topics.Count > MaxTopics)
            yield return TooLong(fields, "topics", $"holds {Count(piece.Topics.Count)} topics; the limit is {Count(MaxTopics)}. Leave some out");
    }

    private static Problem TooLong(FieldSet fields, string name, string what) =>
        ProblemCodes.FieldTooLong.Says($"The field \"{name}\" {what} and upload the draft again.", fields.Line(name));

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
