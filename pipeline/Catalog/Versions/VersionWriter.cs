using System.Globalization;
using Model;
using Pipeline.Catalog.Pictures;
using Pipeline.Storage;

namespace Pipeline.Catalog.Versions;

/// <summary>Writes accepted versions. A version's name holds its content's hash, so that writing it twice changes nothing.</summary>
public sealed class VersionWriter(Stores stores, ICatalog catalog, VersionCache cache, KeptPictures pictures)
{
    private const int HashLength = 8;

    private readonly BlobStore _documents = stores.Blobs(Containers.Commentaries);

    /// <summary>Names the version after its place in the sequence and its content.</summary>
    public static Commentary Named(Commentary commentary, int sequence) => commentary with
    {
        Version = $"{sequence.ToString(CultureInfo.InvariantCulture)}-{ContentHash(commentary)}",
    };

    /// <summary>Whether two versions say the same to a reader.</summary>
    public static bool SameContent(Commentary a, Commentary b) => ContentHash(a) == ContentHash(b);

    /// <summary>Stores a version and its pictures. If it is stored already, by a run that did not finish, that one counts.</summary>
    /// <param name="narrower">The pictures' other widths.</param>
    public async Task<Commentary> WriteAsync(
        Commentary commentary, IReadOnlyList<MediaFile> media, IReadOnlyList<MediaFile> narrower, CancellationToken cancellation)
    {
        await pictures.KeepAsync(media, narrower, cancellation);
        var name = DocumentName(commentary.Id, commentary.Version);
        if (!await _documents.TryCreateAsync(name, BinaryData.FromBytes(CanonicalJson.Write(commentary)), "application/json", cancellation))
            return await catalog.ReadAsync(commentary.Id, commentary.Version, cancellation);
        cache.Keep(name, commentary);
        return commentary;
    }

    public static string DocumentName(CommentaryId id, string version) => $"{id}/{version}.json";

    private static string ContentHash(Commentary commentary) => Digest.Hex(CanonicalJson.Write(commentary with
    {
        Version = "",
        Updated = null,
        IntroLength = null,
        Pictures = null,
        Source = commentary.Source with { Draft = "", Etag = "", Sha256 = "", Normalizer = "" },
    }))[..HashLength];
}
