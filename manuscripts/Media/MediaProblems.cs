using System.Globalization;
using Model;

namespace Manuscripts.Media;

/// <summary>Why a picture was left out. All are warnings: the text is published without it.</summary>
internal static class MediaProblems
{
    public static Problem Refused(ImageKind kind, string where) =>
        kind == ImageKind.Unknown
            ? ProblemCodes.ImageUnknown.Says(
                $"{Sentence(where)} was left out: its file is no picture that we know. Save it as PNG or JPEG and put it in again.")
            : ProblemCodes.ImageRefused.Says(
                $"{Sentence(where)} was left out: it is a picture of the kind {kind.Name()}, which not every reader can see or which may "
                + $"carry programs. Save it as PNG or JPEG and put it in again."
            );

    public static Problem Damaged(ImageKind kind, string where) =>
        ProblemCodes.ImageDamaged.Says(
            $"{Sentence(where)} was left out: its {kind.Name()} file is damaged or cut off. Put it in again from the original file.");

    public static Problem TooManyBytes(string where, long bytes, long limit) =>
        ProblemCodes.ImageTooLarge.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Sentence(where)} was left out: its file has {bytes / 1048576.0:F1} MB, and at most {limit / 1048576.0:F1} MB are "
                + $"published. Save it smaller and put it in again."
            )
        );

    public static Problem TooManyBytesTogether(string where, long limit) =>
        ProblemCodes.ImageTooLarge.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Sentence(where)} was left out: with it the draft's pictures have more than {limit / 1048576.0:F1} MB together. Save "
                + $"them smaller, or split the draft."
            )
        );

    public static Problem TooManyPixels(string where, ImageSize size, long limit) =>
        ProblemCodes.ImageTooManyPixels.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Sentence(where)} was left out: it is {size.Width} by {size.Height} pixels, and at most {limit / 1_000_000.0:F1} "
                + $"million in all are published. Save it smaller and put it in again."
            )
        );

    public static Problem TooMany(string where, int limit) =>
        ProblemCodes.ImagesTooMany.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Sentence(where)} was left out: a draft may have at most {limit} pictures. Split the draft, or take pictures out.")
        );

    private static string Sentence(string where) => where.Length == 0 ? "A picture" : char.ToUpperInvariant(where[0]) + where[1..];
}
