using System.Text;

namespace Manuscripts.Readers.Packages;

/// <summary>Looks for what no document needs and a hostile one may carry: a document type with its entities.</summary>
internal static class XmlDeclarations
{
    private const int Probe = 64 * 1024;

    /// <summary>Whether XML that could not be read declares a document type at its start.</summary>
    public static bool DeclaresType(Stream xml)
    {
        var start = new byte[Probe];
        var length = xml.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Encoding
            .UTF8.GetString(start, 0, length)
            .Replace("\0", "", StringComparison.Ordinal)
            .Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }
}
