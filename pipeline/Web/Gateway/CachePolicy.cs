using Model;
using Pipeline.Theme;

namespace Pipeline.Web.Gateway;

/// <summary>How long readers' browsers and caches may keep an answer.</summary>
internal static class CachePolicy
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Picture = "public, max-age=86400, s-maxage=60, stale-while-revalidate=60";
    private const string Minutes = "public, max-age=60, stale-while-revalidate=60";

    /// <summary>
    /// For the theme's files, whose names hold their content's hash: for ever. For pictures, which go with their piece: a day in a
    /// reader's browser, a minute in caches that others share. For the rest: a minute, so that a withdrawal is seen soon.
    /// </summary>
    public static string For(string path, int status) => status != 200 ? Minutes
        : path.StartsWith(Assets.Folder, StringComparison.Ordinal) ? Forever
        : path.StartsWith(PicturePath.Folder, StringComparison.Ordinal) ? Picture
        : Minutes;
}
