using System.Globalization;
using System.Text;
using Manuscripts.Readers;
using Manuscripts.Readers.Text;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Normalizing;

/// <summary>Turns away what no reader should see: empty, oversized, misnamed and unsafely named files.</summary>
internal sealed class DraftGate(IOptions<IntakeOptions> options)
{
    /// <summary>The longest blob name that Azure Storage allows.</summary>
    private const int MaxNameLength = 1024;

    /// <summary>The reason to reject a draft; null if its reader may have it.</summary>
    /// <param name="readers">By the extensions they read.</param>
    public Problem? Check(Draft draft, IReadOnlyDictionary<string, IDraftReader> readers)
    {
        var extension = ExtensionOf(draft.Name);
        if (!IsSafe(draft.Name))
            return ProblemCodes.DraftNameUnsafe.Says(
                "The file's name has parts that cannot be used (such as \"..\", \"//\", a backslash, a full stop at the end or a control character). Rename it, for example \"my-piece.md\", and upload it again.");
        if (draft.Length == 0)
            return ProblemCodes.DraftEmpty.Says("The file is empty. Save your text into it and upload it again.");
        if (!readers.TryGetValue(extension, out var reader))
            return ProblemCodes.FormatUnknown.Says(
                $"{Named(extension)} is not a format that is read here. {SavedOtherwise.How(extension) ?? $"Save the draft as one of {string.Join(", ", readers.Keys.Order(StringComparer.Ordinal))} and upload it again."}");
        return CheckSize(draft, reader) ?? (reader.IsText ? CheckText(draft, extension) : null);
    }

    public static string ExtensionOf(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.');
        return dot <= 0 ? "" : file[dot..].ToLowerInvariant();
    }

    private Problem? CheckSize(Draft draft, IDraftReader reader)
    {
        var limit = reader.IsText ? Math.Min(options.Value.MaxTextBytes, options.Value.MaxUploadBytes) : options.Value.MaxUploadBytes;
        return draft.Length <= limit
            ? null
            : ProblemCodes.DraftTooLarge.Says(
                $"The file has {Mebibytes(draft.Length)} MB; the limit is {Mebibytes(limit)} MB. Make its pictures smaller or split the draft, and upload it again.");
    }

    private static Problem? CheckText(Draft draft, string extension)
    {
        var bytes = draft.Bytes.Span;
        if (extension is not (".html" or ".htm") && IsWebPage(bytes))
            return ProblemCodes.ContentNotText.Says(
                $"The name ends in {extension}, but the file is a web page. Name it .html and upload it again.");
        if (FileSignature.Describe(bytes) is { } kind)
            return ProblemCodes.ContentNotText.Says(
                $"The name ends in {extension}, but the file is {kind}. Upload the text itself, or give the file the extension of what it is.");
        if (TextDecoding.IsWide(bytes) || !FileSignature.LooksBinary(bytes))
            return null;
        return ProblemCodes.ContentNotText.Says(
            $"The name ends in {extension}, but the file does not hold text. Save the draft as plain text (UTF-8) and upload it again.");
    }

    private static bool IsWebPage(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && !name.Contains('\\')
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
        && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && !part.EndsWith('.') && part.Trim() == part);

    private static string Named(string extension) => extension.Length == 0 ? "A file without an extension" : extension;

    private static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
