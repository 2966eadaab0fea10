using System.Security.Cryptography;
using System.Text;

namespace Model;

/// <summary>Name-based UUIDs, version 5 (RFC 9562, section 5.5).</summary>
public static class NameGuid
{
    /// <summary>The namespace for URLs (RFC 9562, section 6.6).</summary>
    public static readonly Guid Url = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The UUID of a name in a namespace: the same for the same two, always.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA5350", Justification = "RFC 9562 prescribes SHA-1; nothing is secured by it.")]
    public static Guid Create(Guid space, string name)
    {
        byte[] input = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var hash = SHA1.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
