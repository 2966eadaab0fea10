using System.Security.Cryptography;
using System.Text;

namespace Model;

/// <summary>SHA-256 in lower-case hex, for names and comparisons.</summary>
public static class Digest
{
    /// <summary>The whole digest of some bytes, 64 characters.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The first <paramref name="length"/> characters (at most 64) of the digest of a text in UTF-8.</summary>
    public static string Hex(string text, int length = 64) => Hex(Encoding.UTF8.GetBytes(text))[..length];
}
