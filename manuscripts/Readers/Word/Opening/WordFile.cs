using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Opening;

/// <summary>An open .docx: its parts as XML within the limits.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly Names _names = new();
    private readonly MarkupBudget _budget;
    private readonly Stream _bytes;

    private WordFile(WordprocessingDocument package, MainDocumentPart main, Stream bytes, MarkupBudget budget)
    {
        Package = package;
        Main = main;
        _bytes = bytes;
        _budget = budget;
    }

    public WordprocessingDocument Package { get; }

    public MainDocumentPart Main { get; }

    /// <exception cref="PackageRefusedException">The package has no text part.</exception>
    public static WordFile Open(ReadOnlyMemory<byte> bytes, MarkupBudget budget)
    {
        var stream = ReadStream.Over(bytes);
        var package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });
        if (package.MainDocumentPart is { } main)
            return new WordFile(package, main, stream, budget);
        package.Dispose();
        throw new PackageRefusedException(PackageFault.OtherKind);
    }

    /// <summary>A part's root; null if there is no such part.</summary>
    public Markup? Root(OpenXmlPart? part) => part is null ? null : Guarded(part, () =>
    {
        using var reader = new MarkupReader(part.GetStream(FileMode.Open, FileAccess.Read), _names, _budget);
        return reader.ReadRoot();
    });

    /// <summary>Gives the body's paragraphs and tables one at a time to something that reads them all.</summary>
    public T ReadBody<T>(Func<IEnumerable<Markup>, T> read) => Guarded(Main, () =>
    {
        using var reader = new MarkupReader(Main.GetStream(FileMode.Open, FileAccess.Read), _names, _budget);
        return read(reader.ReadChildrenOf("w:body"));
    });

    public void Dispose()
    {
        Package.Dispose();
        _bytes.Dispose();
    }

    private static T Guarded<T>(OpenXmlPart part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException) when (DeclaresType(part))
        {
            throw new PackageRefusedException(PackageFault.UnsafeXml);
        }
    }

    private static bool DeclaresType(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XmlDeclarations.DeclaresType(stream);
    }
}
