using System.Globalization;
using Manuscripts.Readers.Packages;
using Model;

namespace Manuscripts.Readers.Word.Opening;

/// <summary>What can be wrong with a Word file as a whole, and what to do about it.</summary>
internal static class WordProblems
{
    public static Problem Of(PackageRefusal refusal) => refusal.Fault switch
    {
        PackageFault.OtherKind => NotWord,
        PackageFault.Encrypted => Encrypted,
        PackageFault.Overlapping => Overlapping,
        PackageFault.UnsafeXml => UnsafeXml,
        PackageFault.TooDeep => TooDeep,
        PackageFault.TooManyElements => TooManyElements,
        PackageFault.TooManyParts => TooManyEntries(refusal.Found, refusal.Limit),
        PackageFault.TooLargeInside => TooLargeInside(refusal.Limit),
        PackageFault.PackedTooTightly => PackedTooTightly(refusal.Limit),
        _ => Damaged,
    };

    public static Problem Empty { get; } =
        ProblemCodes.DraftEmpty.Says("The file is empty. Save your text into it and upload it again.");

    public static Problem NotWord { get; } =
        ProblemCodes.WordNotWord.Says(
            "The file is named like a Word document but is none. Open it in the program that made it, save it as \"Word Document "
            + "(.docx)\" and upload that."
        );

    public static Problem OldFormat { get; } =
        ProblemCodes.WordOldFormat.Says(
            "The file is in Word's old format (.doc), whatever its name says. Open it in Word, choose File, Save As, \"Word Document "
            + "(.docx)\" and upload that."
        );

    public static Problem RichText { get; } =
        ProblemCodes.WordRichText.Says(
            "The file is Rich Text (RTF), whatever its name says. Name it .rtf and upload it again."
        );

    public static Problem OpenDocument { get; } =
        ProblemCodes.WordOpenDocument.Says(
            "The file is an OpenDocument text (.odt), whatever its name says. Name it .odt and upload it again.");

    public static Problem Encrypted { get; } =
        ProblemCodes.WordEncrypted.Says(
            "The file is protected with a password. Open it in Word, choose File, Info, Protect Document, Encrypt with Password, clear "
            + "the password, save it and upload it again."
        );

    public static Problem Damaged { get; } =
        ProblemCodes.WordDamaged.Says(
            "The file is damaged or was cut off while it was copied. Open it in Word (which may repair it), save it as a new file and "
            + "upload that."
        );

    private static Problem Overlapping { get; } =
        ProblemCodes.WordOverlappingParts.Says(
            "The file's parts overlap, as in a file made to harm. Open it in Word, save it as a new file and upload that.");

    private static Problem UnsafeXml { get; } =
        ProblemCodes.WordUnsafeXml.Says(
            "The file declares XML entities or a document type, which no Word document needs. Open it in Word, save it as a new file and "
            + "upload that."
        );

    private static Problem TooDeep { get; } =
        ProblemCodes.WordTooDeep.Says("Tables, boxes or fields are nested too deeply in the file. Flatten them and upload it again.");

    private static Problem TooManyElements { get; } =
        ProblemCodes.WordTooManyElements.Says("The document is larger than can be read here. Split it into several drafts.");

    private static Problem TooManyEntries(long found, long limit) =>
        ProblemCodes.WordTooManyParts.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file holds {found} parts, and at most {limit} are read. Take pictures or embedded files out, or split the draft.")
        );

    private static Problem TooLargeInside(long limit) =>
        ProblemCodes.WordTooLargeInside.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Unpacked, the file is larger than {limit / 1048576} MB, which is the limit. Make its pictures smaller (Picture Format, "
                + $"Compress Pictures) or split the draft."
            )
        );

    private static Problem PackedTooTightly(long limit) =>
        ProblemCodes.WordPackedTooTightly.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A part of the file unpacks to more than {limit} times its size, as in a file made to harm. Open it in Word, save it as "
                + $"a new file and upload that."
            )
        );
}
