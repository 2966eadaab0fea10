using System.Globalization;
using Model;
using Pipeline.Catalog;

namespace Pipeline.Intake;

/// <summary>What the catalog has to tell authors, beyond what intake found in the draft.</summary>
internal static class CatalogProblems
{
    public const string NameTakenCode = "name-taken";
    public const string PublishedStaysCode = "published-stays";

    public static Problem NameTaken(Head head) =>
        new(
            NameTakenCode,
            $"This file's name belongs to “{head.Title}”, which is published, and this looks like another piece. It was held and nothing "
            + "was changed. If it is a new piece, upload it under another file name. If it is to replace that piece, add “slug: "
            + $"{SlugOf(head)}” to its front matter and upload it again.",
            Severity: Severity.Warning
        );

    public static Problem StemTaken(Head head) =>
        new(
            "stem-taken",
            $"The file “{head.Draft}” lies in the same folder and differs only in its extension; both would be one piece. That one "
            + "stays, and this one was refused. If it is another piece, upload it under another file name. If it is to replace that "
            + "file, delete that file first, then upload this one again."
        );

    public static Problem DraftOfPublished(Head head) =>
        new(
            PublishedStaysCode,
            $"“{head.Title}” is published, and this version is marked “status: draft”, so it was held. Remove that line to publish it, "
            + "or set “status: withdrawn” to take the piece back.",
            Severity: Severity.Notice
        );

    public static Problem CorrectionTooEarly() => new("correction-too-early",
        "The correction was left out: the piece is not out yet, so there is nothing to correct.", Severity: Severity.Notice);

    public static Problem AlreadyOut(Head head) => new("already-out",
        $"“{head.Title}” is out already; its new version was published at once and “publish_at” was ignored.", Severity: Severity.Notice);

    public static Problem DateKept(DateTimeOffset first) =>
        new(
            "date-kept",
            $"The piece keeps the date it was first published with, {first.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.",
            Severity: Severity.Notice);

    private static string SlugOf(Head head) => head.Address?.Slug ?? head.RequestedSlug ?? "";
}
