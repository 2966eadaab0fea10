using Model;

namespace Manuscripts.Media;

/// <summary>
/// The pictures of one draft: each checked by its bytes, kept once, and named by its content. Not for use by several threads.
/// </summary>
public sealed class DraftMedia(MediaLimits limits)
{
    private readonly Dictionary<string, MediaFile> _files = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>What was accepted so far, each once.</summary>
    public IReadOnlyList<MediaFile> Files => [.. _files.Values];

    /// <summary>Checks a file that lies beside the draft and takes it in as a picture.</summary>
    public MediaResult Accept(FileBeside file, string alt, string where) =>
        file.Length > limits.MaxBytes ? MediaProblems.TooManyBytes(where, file.Length, limits.MaxBytes) : Accept(file.Bytes, alt, where);

    /// <summary>Checks a picture's bytes and takes it in.</summary>
    /// <param name="bytes">The whole file; kept, not copied.</param>
    /// <param name="alt">The author's text for it; empty where there is none.</param>
    /// <param name="where">What the author would call it, such as "picture 3" or a file name; stands in the problem's sentence.</param>
    public MediaResult Accept(ReadOnlyMemory<byte> bytes, string alt, string where)
    {
        var kind = ImageSniffer.Sniff(bytes.Span);
        if (kind.Published() is not { } published)
            return MediaProblems.Refused(kind, where);
        if (bytes.Length > limits.MaxBytes)
            return MediaProblems.TooManyBytes(where, bytes.Length, limits.MaxBytes);
        if (ImageSize.Read(kind, bytes.Span) is not { } size)
            return MediaProblems.Damaged(kind, where);
        if ((long)size.Width * size.Height > limits.MaxPixels)
            return MediaProblems.TooManyPixels(where, size, limits.MaxPixels);

        var path = $"media/{Digest.Hex(bytes.Span)[..32]}.{published.Extension}";
        if (!_files.TryGetValue(path, out var file))
        {
            if (_files.Count >= limits.MaxImages)
                return MediaProblems.TooMany(where, limits.MaxImages);
            if (_bytes + bytes.Length > limits.MaxTotalBytes)
                return MediaProblems.TooManyBytesTogether(where, limits.MaxTotalBytes);
            _bytes += bytes.Length;
            _files[path] = file = new MediaFile(path, published.ContentType, bytes);
        }

        return new AcceptedImage(file, alt, size.Width, size.Height);
    }
}
