using System.Text;
using Manuscripts.Readers.Packages;
using MimeKit;
using Model;

namespace Manuscripts.Readers.Letters;

/// <summary>A letter or a saved page in parts (RFC 2045), read by MimeKit within limits.</summary>
internal static class MimeFile
{
    private const int MaxNesting = 20;

    /// <exception cref="PackageRefusedException">It has no header, or is over a limit.</exception>
    public static MimeMessage Open(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var stream = ReadStream.Over(bytes);
        var message = Load(stream, cancellation);
        return message.Headers.Count > 0 && message.Body is not null ? message : throw new PackageRefusedException(PackageFault.OtherKind);
    }

    private static MimeMessage Load(Stream stream, CancellationToken cancellation)
    {
        try
        {
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxNesting }, stream, persistent: false, cancellation);
        }
        catch (FormatException)
        {
            throw new PackageRefusedException(PackageFault.OtherKind);
        }
    }

    /// <summary>Its parts that hold something themselves, in their order. Letters inside the letter are given as wholes.</summary>
    /// <exception cref="PackageRefusedException">They are more than the limit.</exception>
    public static List<MimeEntity> Parts(MimeMessage message, int limit)
    {
        var parts = new List<MimeEntity>();
        var open = new Stack<MimeEntity>([message.Body!]);
        while (open.TryPop(out var part))
        {
            if (part is not Multipart several)
                parts.Add(part);
            else
                for (var i = several.Count - 1; i >= 0; i--)
                    open.Push(several[i]);
            if (parts.Count + open.Count > limit)
                throw new PackageRefusedException(new PackageRefusal(PackageFault.TooManyParts, limit, parts.Count + open.Count));
        }

        return parts;
    }

    /// <summary>A part's bytes, its transfer encoding undone, which never makes them more.</summary>
    public static byte[] Bytes(MimePart part)
    {
        if (part.Content is not { } content)
            return [];
        using var decoded = new MemoryStream();
        content.DecodeTo(decoded);
        return decoded.ToArray();
    }

    /// <summary>A text part's bytes in UTF-8 with its mark: the letter, not the text itself, says which encoding it has.</summary>
    public static byte[] TextBytes(TextPart part) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(part.Text ?? "")];

    /// <summary>Pictures by the addresses that a page gives them (RFC 2392 and 2557).</summary>
    public static Func<string, FileBeside?> Pictures(IEnumerable<MimeEntity> parts, Uri? page)
    {
        var found = new Dictionary<string, MimePart>(StringComparer.Ordinal);
        foreach (var part in parts.OfType<MimePart>())
        {
            if (part.ContentId is { Length: > 0 } id)
                found.TryAdd("cid:" + id, part);
            if (Location(part, page) is { } location)
                found.TryAdd(location, part);
        }

        return address =>
            found.TryGetValue(Uri.UnescapeDataString(address), out var part) || found.TryGetValue(Whole(address, page) ?? address, out part)
                ? new FileBeside(Bytes(part))
                : null;
    }

    private static string? Location(MimePart part, Uri? page) =>
        part.ContentLocation is { } location ? Whole(location.OriginalString, page) ?? location.OriginalString : null;

    private static string? Whole(string address, Uri? page) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) || (page is not null && Uri.TryCreate(page, address, out whole))
            ? whole.AbsoluteUri
            : null;
}
