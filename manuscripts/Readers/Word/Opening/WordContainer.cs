using Manuscripts.Readers.Packages;
using Model;

namespace Manuscripts.Readers.Word.Opening;

/// <summary>Tells by its bytes whether a file can be a .docx at all, before anything opens it.</summary>
internal static class WordContainer
{
    private const int OpenDocumentProbe = 256;

    /// <summary>The reason to refuse it; null if its ZIP directory holds to the limits.</summary>
    public static Problem? Check(ReadOnlySpan<byte> bytes, PackageLimits limits)
    {
        if (bytes.IsEmpty)
            return WordProblems.Empty;
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return IsEncrypted(bytes) ? WordProblems.Encrypted : WordProblems.OldFormat;
        if (bytes.StartsWith("{\\rtf"u8))
            return WordProblems.RichText;
        if (!bytes.StartsWith<byte>([(byte)'P', (byte)'K']))
            return WordProblems.NotWord;
        if (bytes[..Math.Min(bytes.Length, OpenDocumentProbe)].IndexOf("application/vnd.oasis.opendocument"u8) >= 0)
            return WordProblems.OpenDocument;
        return ZipCheck.Run(bytes, limits) is { } refusal ? WordProblems.Of(refusal) : null;
    }

    // [MS-OFFCRYPTO] 2.3.4.4: a protected package is a stream of this name, in UTF-16, in a compound file.
    private static bool IsEncrypted(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
