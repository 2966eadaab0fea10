using System.Buffers;
using System.Text;
using Azure;
using Model;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Web.Gateway;

/// <summary>
/// Answers what search shows of several pieces as one file, <c>/search/pieces/{name}_{name}.json</c>: ten results cost one request.
/// A host that only serves files answers 404, and the script asks for each.
/// </summary>
internal static class JoinedCards
{
    private const int Max = 20;
    private const char Between = '_';
    private const string Extension = ".json";

    private static readonly string Folder = SearchFolder.Pieces.TrimStart('/');

    /// <summary>The files that a path names; none where it names one or no such file.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || !path.EndsWith(Extension, StringComparison.Ordinal))
            return [];
        var names = path[Folder.Length..^Extension.Length].Split(Between);
        return names.Length is > 1 and <= Max && names.All(name => name.Length > 0 && !name.Contains('/'))
            ? [.. names.Distinct(StringComparer.Ordinal).Select(name => Folder + name + Extension)]
            : [];
    }

    /// <summary>The joined file; null if none of the files is there.</summary>
    public static async Task<StoredBlob?> ReadAsync(IReadOnlyList<string> paths, ReadSiteFile read, CancellationToken cancellation)
    {
        var found = (await Task.WhenAll(paths.Select(path => read(path, cancellation)))).OfType<StoredBlob>().ToList();
        if (found.Count == 0)
            return null;
        var joined = new ArrayBufferWriter<byte>();
        joined.Write(Encoding.UTF8.GetBytes(SearchCards.Start));
        foreach (var file in found)
        {
            if (joined.WrittenSpan[^1] != '[')
                joined.Write(","u8);
            joined.Write(file.Content.ToMemory().Span[SearchCards.Start.Length..^SearchCards.End.Length]);
        }
        joined.Write(Encoding.UTF8.GetBytes(SearchCards.End));
        var tag = Digest.Hex(string.Join('\n', found.Select(file => file.ETag)), 16);
        return new StoredBlob(
            BinaryData.FromBytes(joined.WrittenMemory), new ETag($"\"{tag}\""), found[0].ContentType, found[0].Metadata,
            found.Max(file => file.LastModified));
    }
}
