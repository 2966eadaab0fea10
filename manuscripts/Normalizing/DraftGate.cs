using System.Text;
using Manuscripts.Readers;
using Manuscripts.Readers.Enclosures;
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
        var extension = DraftForm.ExtensionOf(draft.Name);
        if (!IsSafe(draft.Name))
            return ProblemCodes.DraftNameUnsafe.Says(
                "The file's name has parts that cannot be used (such as \"..\", \"//\", a backslash, a full stop at the end or a control "
                + "character). Rename it, for example \"my-piece.md\", and upload it again."
            );
        if (draft.Length == 0)
            return ProblemCodes.DraftEmpty.Says("The file is empty. Save your text into it and upload it again.");
        return readers.TryGetValue(extension, out var reader)
            ? DraftForm.Check(draft, reader, options.Value)
            : ProblemCodes.FormatUnknown.Says(
                $"{Named(extension)} is not a format that is read here. "
                + (SavedOtherwise.How(extension)
                    ?? $"Save the draft as one of {string.Join(", ", readers.Keys.Order(StringComparer.Ordinal))} and upload it again.")
            );
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && !name.Contains('\\')
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
        && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && !part.EndsWith('.') && part.Trim() == part);

    private static string Named(string extension) => extension.Length == 0 ? "A file without an extension" : extension;
}
