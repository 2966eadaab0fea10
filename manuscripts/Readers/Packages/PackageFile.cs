using System.IO.Compression;
using Model;

namespace Manuscripts.Readers.Packages;

/// <summary>An open ZIP file that holds to the limits: its parts by their names. Nothing is ever written where a name says.</summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.Ordinal);
    private readonly PackageLimits _limits;

    private PackageFile(ZipArchive zip, PackageLimits limits)
    {
        _zip = zip;
        _limits = limits;
        foreach (var entry in zip.Entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/'), entry);
    }

    /// <summary>The names of its parts, folders left out.</summary>
    public IEnumerable<string> Names => _parts.Keys.Where(name => !name.EndsWith('/'));

    /// <exception cref="PackageRefusedException">It is no ZIP file, or over a limit.</exception>
    public static PackageFile Open(ReadOnlyMemory<byte> bytes, PackageLimits limits)
    {
        if (!bytes.Span.StartsWith("PK"u8))
            throw new PackageRefusedException(PackageFault.OtherKind);
        if (ZipCheck.Run(bytes.Span, limits) is { } refusal)
            throw new PackageRefusedException(refusal);
        var stream = ReadStream.Over(bytes);
        return new PackageFile(new ZipArchive(stream, ZipArchiveMode.Read), limits);
    }

    /// <summary>A part's stream; null if there is none of that name.</summary>
    public Stream? Part(string name) => _parts.GetValueOrDefault(name)?.Open();

    /// <summary>A part's bytes; null if there is none of that name.</summary>
    /// <param name="limit">In bytes.</param>
    /// <exception cref="PackageRefusedException">It has more bytes than that.</exception>
    public byte[]? Bytes(string name, long limit)
    {
        if (!_parts.TryGetValue(name, out var entry))
            return null;
        if (entry.Length > limit)
            throw new PackageRefusedException(new PackageRefusal(PackageFault.TooLargeInside, limit));
        using var part = new BudgetStream(entry.Open(), limit);
        using var copy = new MemoryStream((int)entry.Length);
        part.CopyTo(copy);
        return copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();
    }

    /// <summary>A part as a file that lies beside the text; only its size if it is over a limit in bytes. Null if there is none.</summary>
    public FileBeside? Beside(string name, long limit) =>
        _parts.TryGetValue(name, out var entry) is false ? null
        : entry!.Length > limit ? new FileBeside(ReadOnlyMemory<byte>.Empty, entry.Length)
        : new FileBeside(Bytes(name, limit));

    /// <summary>A part's root element, of mixed content; null if there is no such part.</summary>
    public Markup? Root(string name, Names names, MarkupBudget budget)
    {
        if (Part(name) is not { } part)
            return null;
        try
        {
            using var reader = new MarkupReader(part, names, budget, isMixed: true);
            return reader.ReadRoot();
        }
        catch (System.Xml.XmlException) when (DeclaresType(name))
        {
            throw new PackageRefusedException(PackageFault.UnsafeXml);
        }
    }

    public void Dispose() => _zip.Dispose();

    private bool DeclaresType(string name)
    {
        using var stream = new BudgetStream(Part(name)!, _limits.MaxXmlBytes);
        return XmlDeclarations.DeclaresType(stream);
    }
}
