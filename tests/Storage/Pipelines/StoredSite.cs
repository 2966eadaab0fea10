using System.Text;
using Pipeline.Site;
using Pipeline.Storage;

namespace Tests.Storage.Pipelines;

/// <summary>The site as it stands in storage.</summary>
internal static class StoredSite
{
    /// <summary>Every file by its path: content type, status, target and content; not what it was made with.</summary>
    public static async Task<SortedDictionary<string, string>> ReadAsync(Stores stores)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var site = stores.Blobs(Containers.Web);
        await foreach (var blob in site.Container.GetBlobsAsync())
        {
            var read = (await site.ReadAsync(blob.Name, default))!;
            var about = string.Join(
                ' ',
                read.Metadata.Where(pair => pair.Key != SiteFile.MadeKey).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"{pair.Key}={pair.Value}"));
            files[blob.Name] = $"{read.ContentType} {about}\n{Encoding.UTF8.GetString(read.Content)}";
        }
        return files;
    }
}
