using System.Security.Cryptography;

namespace Pipeline.Site;

/// <summary>A file of the web site: what is at an address, or what became of it.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="ContentType">With its charset, such as <c>text/html; charset=utf-8</c>.</param>
/// <param name="Status">200, 301 or 410: what the gateway answers.</param>
/// <param name="Location">For 301: the address to go to.</param>
public sealed record SiteFile(ReadOnlyMemory<byte> Bytes, string ContentType, int Status = 200, string? Location = null)
{
    /// <summary>The names of the blob metadata that the gateway reads.</summary>
    public const string StatusKey = "status";
    public const string LocationKey = "location";

    /// <summary>The blob metadata that says what a file was made with: theme, settings and program.</summary>
    public const string MadeKey = "made";

    /// <summary>Shown at an address that moved for ever.</summary>
    public static SiteFile Moved(string location, ReadOnlyMemory<byte> page) => new(page, "text/html; charset=utf-8", 301, location);

    /// <summary>Shown at the address of a withdrawn piece.</summary>
    public static SiteFile Gone(ReadOnlyMemory<byte> page) => new(page, "text/html; charset=utf-8", 410);

    internal Dictionary<string, string>? Metadata => Status == 200 ? null : Location is null
        ? new() { [StatusKey] = Code }
        : new() { [StatusKey] = Code, [LocationKey] = Location };

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA5351", Justification = "Content-MD5 is what blob storage keeps; nothing is secured by it.")]
    internal byte[] Md5() => MD5.HashData(Bytes.Span);

    private string Code => Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
