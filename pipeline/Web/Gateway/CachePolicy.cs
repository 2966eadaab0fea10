using Pipeline.Theme;

namespace Pipeline.Web.Gateway;

/// <summary>How long readers' browsers and caches may keep an answer.</summary>
internal static class CachePolicy
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Minutes = "public, max-age=60, stale-while-revalidate=60";

    /// <summary>For files whose name holds their content's hash: for ever. For the rest: a minute, so that a withdrawal is seen soon.</summary>
    public static string For(string path, int status) =>
        status == 200 && (path.StartsWith(Assets.Folder, StringComparison.Ordinal) || path.StartsWith("media/", StringComparison.Ordinal)) ? Forever : Minutes;
}
