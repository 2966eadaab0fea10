using Microsoft.Extensions.Caching.Memory;
using Model;
using Pipeline.Catalog;
using Pipeline.Theme;

namespace Pipeline.Feeds;

/// <summary>
/// Makes feed items of a listing's entries. A version is immutable, so its item is kept in memory: a piece stands in the feeds
/// of home, its series, its topics and its authors.
/// </summary>
public sealed class FeedEntries(ICatalog catalog, Content content, Publication publication) : IDisposable
{
    private const int SummaryLength = 300;
    private const long MemoryChars = 32 * 1024 * 1024;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MemoryChars });

    public async Task<FeedEntry> OfAsync(ListingEntry entry, CancellationToken cancellation)
    {
        var key = (entry.Id, entry.Version, entry.Address, entry.Published);
        if (_known.TryGetValue(key, out FeedEntry? known))
            return known!;
        var made = await MakeAsync(entry, await catalog.ReadAsync(entry.Id, entry.Version, cancellation));
        return _known.Set(key, made, new MemoryCacheEntryOptions { Size = made.Html.Length });
    }

    public void Dispose() => _known.Dispose();

    private async Task<FeedEntry> MakeAsync(ListingEntry entry, Commentary piece)
    {
        var page = publication.Absolute(entry.Address);
        var updated = piece.Updated ?? entry.Updated ?? entry.Published;
        return new FeedEntry
        {
            Id = entry.Id.FeedId,
            Title = XmlText.Of(piece.Title),
            Summary = (piece.Dek ?? Excerpt.Of(piece.BodyText, SummaryLength)) is { } summary ? XmlText.Of(summary) : null,
            Html = XmlText.Of(AbsoluteHtml.Of(await content.RenderAsync(piece), page)),
            Url = page.AbsoluteUri,
            Published = publication.Local(entry.Published),
            Updated = publication.Local(updated > entry.Published ? updated : entry.Published),
            Authors =
            [
                .. piece.Authors.Select(author => new FeedAuthor(
                    XmlText.Of(author.Name), Absolute(new ListingKey(ListingKind.Author, author.Slug).Address))),
            ],
            Categories = [.. piece.Topics.Prepend(piece.Series).OfType<string>().Select(XmlText.Of).Distinct(StringComparer.Ordinal)],
            Language = piece.Language,
            Picture = piece.Image is { } image
                ? new FeedImage(
                    Absolute(image.Path), Asset.ContentTypeOf(image.Path), image.Alt.Length > 0 ? XmlText.Of(image.Alt) : null,
                    image.Credit is { } credit ? XmlText.Of(credit) : null)
                : null,
            FirstPublishedAt = piece.Outlet?.Url,
        };
    }

    private string Absolute(string address) => publication.Absolute(address).AbsoluteUri;
}
