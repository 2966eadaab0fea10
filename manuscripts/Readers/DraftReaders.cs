namespace Manuscripts.Readers;

/// <summary>The readers by the extensions they read, with the dot; of two for one extension the later registered counts.</summary>
internal static class DraftReaders
{
    public static Dictionary<string, IDraftReader> ByExtension(IEnumerable<IDraftReader> readers) => readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .GroupBy(pair => pair.extension, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Last().reader, StringComparer.OrdinalIgnoreCase);
}
