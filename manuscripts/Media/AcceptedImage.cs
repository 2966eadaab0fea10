using Model;

namespace Manuscripts.Media;

/// <summary>A picture that may be published.</summary>
/// <param name="File">To be stored at its <see cref="MediaFile.Path"/>; pages point to it with a leading slash.</param>
/// <param name="Alt">The text for those who do not see it; empty for a decoration.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record AcceptedImage(MediaFile File, string Alt, int Width, int Height)
{
    /// <summary>Where a page finds it: the path with its leading slash.</summary>
    public string Address => "/" + File.Path;
}

/// <summary>Either a picture or the reason why it was left out; never both.</summary>
public sealed record MediaResult(AcceptedImage? Image, Problem? Problem)
{
    public static implicit operator MediaResult(AcceptedImage image) => new(image, null);

    public static implicit operator MediaResult(Problem problem) => new(null, problem);
}
