namespace Pipeline.Web.Gateway;

/// <summary>What a request's path asks for: a file of the site, another address, or nothing that can be.</summary>
/// <param name="File">The file's path; null if there can be none.</param>
/// <param name="Redirect">The address it should have asked for; null if it asked well.</param>
public readonly record struct RequestPath(string? File, string? Redirect)
{
    private const int MaxLength = 512;
    private const string Index = "index.html";

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    /// <summary>
    /// Reads a path whose percent-encoding was undone once. The site's own addresses are plain ASCII, so anything else
    /// (what is left of double encoding, backslashes, control characters, dots that climb) asks for nothing.
    /// </summary>
    public static RequestPath Parse(string path)
    {
        var rest = path.StartsWith('/') ? path[1..] : path;
        if (rest.Length > MaxLength || rest.AsSpan().ContainsAnyExcept(Plain))
            return default;
        if (rest.Length == 0)
            return new RequestPath(Index, null);

        var parts = rest.Split('/');
        var last = parts[^1];
        if (parts.SkipLast(1).Any(part => !IsName(part)) || (last.Length > 0 && !IsName(last)))
            return default;
        if (last == Index)
            return new RequestPath(null, "/" + rest[..^Index.Length]);
        if (last.Length > 0 && !last.Contains('.'))
            return new RequestPath(null, $"/{rest}/");
        return new RequestPath(last.Length == 0 ? rest + Index : rest, null);
    }

    private static bool IsName(string part) => part.Length > 0 && part[0] != '.' && part[^1] != '.';
}
