using System.Text.Json;

namespace Local.Emulators;

/// <summary>A PUT that the storage emulator has carried out, for whoever asked.</summary>
/// <param name="Port">The port it came to: blobs, queues and tables have one each.</param>
/// <param name="Path">The address' path with its query, as it was sent.</param>
/// <param name="Length">Bytes of the request's body.</param>
public sealed record AzuriteUpload(
    int Port, string Path, string? BlobType, bool IsCopy, string? ContentType, long Length, string? ETag, string? RequestId)
{
    private const string Mark = "upload ";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private Uri Address => new(new Uri("http://localhost/"), Path);

    /// <summary>The container and the blob; null if it was no upload of a whole blob.</summary>
    public (string Container, string Name)? Blob =>
        Api is not null && Address.AbsolutePath.Split('/', 4) is ["", _, var container, { Length: > 0 } name]
            ? (Uri.UnescapeDataString(container), Uri.UnescapeDataString(name))
            : null;

    /// <summary>
    /// The call as Event Grid names it in <c>data.api</c> ("Azure Blob Storage as an Event Grid source"); null for one after which no
    /// blob is whole.
    /// </summary>
    public string? Api => Component switch
    {
        "blocklist" => "PutBlockList",
        null when IsCopy && BlobType is not null => "PutBlobFromURL",
        null when IsCopy => "CopyBlob",
        null when BlobType is not null => "PutBlob",
        _ => null,
    };

    private string? Component => System.Web.HttpUtility.ParseQueryString(Address.Query)["comp"];

    /// <summary>Reads a line that the emulator's announcements wrote; null if it is another.</summary>
    public static AzuriteUpload? Parse(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal) ? JsonSerializer.Deserialize<AzuriteUpload>(line.AsSpan(Mark.Length), Web) : null;
}
