using Model;
using Pipeline.Theme;

namespace Pipeline.Web.Gateway;

/// <summary>How long readers' browsers and caches may keep an answer.</summary>
internal static class CachePolicy
{
    private const string Forever = "public, max-age=31536000, immutable";
    // What caches that others share may keep, and may show while they ask again: together a minute.
    private const string Shared = "s-maxage=30, stale-while-revalidate=30";
    private const string Picture = "public, max-age=86400, " + Shared;
    private const string Minutes = "public, max-age=60, " + Shared;

    /// <summary>For an address that should have been another: it may hold a page some day.</summary>
    public const string Moved = "public, max-age=3600, " + Shared;

    /// <summary>
    /// For the theme's files, whose names hold their content's hash: for ever. For pictures, which go with their piece: a day in a
    /// reader's browser, a minute in caches that others share. For the rest: a minute, so that a withdrawal is seen within one, without
    /// anybody emptying a cache.
    /// </summary>
    public static string For(string path, int status) => status != 200 ? Minutes
        : path.StartsWith(Assets.Folder, StringComparison.Ordinal) ? Forever
        : path.StartsWith(PicturePath.Folder, StringComparison.Ordinal) ? Picture
        : Minutes;
}
