using System.Globalization;
using System.Text;
using Manuscripts.Readers.Text;
using Model;

namespace Manuscripts.Readers.Enclosures;

/// <summary>Whether a draft has a size and bytes that its reader may see, be it uploaded or enclosed in another file.</summary>
internal static class DraftForm
{
    /// <summary>The reason to reject it; null if there is none.</summary>
    public static Problem? Check(Draft draft, IDraftReader reader, IntakeOptions options) =>
        CheckSize(draft, reader, options) ?? (reader.IsText ? CheckText(draft, ExtensionOf(draft.Name)) : null);

    /// <summary>With its dot, lower case; empty if there is none.</summary>
    public static string ExtensionOf(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.');
        return dot <= 0 ? "" : file[dot..].ToLowerInvariant();
    }

    private static Problem? CheckSize(Draft draft, IDraftReader reader, IntakeOptions options)
    {
        var limit = reader.IsText ? Math.Min(options.MaxTextBytes, options.MaxUploadBytes) : options.MaxUploadBytes;
        return draft.Length <= limit
            ? null
            : ProblemCodes.DraftTooLarge.Says(
                $"The file has {Mebibytes(draft.Length)} MB; the limit is {Mebibytes(limit)} MB. Make its pictures smaller or split the "
                + "draft, and upload it again."
            );
    }

    private static Problem? CheckText(Draft draft, string extension)
    {
        var bytes = draft.Bytes.Span;
        if (extension is not (".html" or ".htm") && IsWebPage(bytes))
            return ProblemCodes.ContentNotText.Says(
                $"The name ends in {extension}, but the file is a web page. Name it .html and upload it again.");
        if (FileSignature.Describe(bytes) is { } kind)
            return ProblemCodes.ContentNotText.Says(
                $"The name ends in {extension}, but the file is {kind}. Upload the text itself, or give the file the extension of "
                + "what it is."
            );
        if (TextDecoding.IsWide(bytes) || !FileSignature.LooksBinary(bytes))
            return null;
        return ProblemCodes.ContentNotText.Says(
            $"The name ends in {extension}, but the file does not hold text. Save the draft as plain text (UTF-8) and upload it again.");
    }

    private static bool IsWebPage(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
