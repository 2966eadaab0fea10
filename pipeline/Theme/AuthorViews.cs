using Model;
using Pipeline.Publications;

namespace Pipeline.Theme;

/// <summary>Makes the view of an author, with what the site's folder says of them.</summary>
public sealed class AuthorViews(AuthorBook book, Assets assets)
{
    /// <summary>An author by the slug of their page.</summary>
    public AuthorView Of(string name, string slug)
    {
        var view = new AuthorView(name, new ListingKey(ListingKind.Author, slug).Address);
        return book.Find(slug) is not { } profile
            ? view
            : view with
            {
                Role = profile.Role,
                Picture = assets.Find(PortraitName(slug)),
                BiographyHtml = profile.BiographyHtml.Length == 0 ? null : profile.BiographyHtml,
                Links = [.. profile.Links.Select(link => new LinkView(link.Key, link.Value))],
                Fediverse = profile.Fediverse,
            };
    }

    public IReadOnlyList<AuthorView> Of(IReadOnlyList<Author> authors) => [.. authors.Select(author => Of(author.Name, author.Slug))];

    internal static string PortraitName(string slug) => $"author-{slug}.webp";
}
