using System.Globalization;
using Manuscripts.Media;
using Manuscripts.Readers.Packages;
using Model;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>Takes in the pictures that a text holds.</summary>
internal sealed class OdtPictures(PackageFile file, DraftMedia media, long maxBytes)
{
    private readonly Dictionary<string, AcceptedImage?> _seen = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<MediaFile> Files => media.Files;

    /// <summary>Null if the picture is left out, which is said once.</summary>
    public AcceptedImage? Take(string? address, string alt)
    {
        var name = address is null ? "" : address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address;
        if (!_seen.TryGetValue(name, out var image))
            _seen[name] = image = Accept(name, $"picture {(_seen.Count + 1).ToString(CultureInfo.InvariantCulture)}");
        return image is null ? null : image with { Alt = alt };
    }

    /// <summary>Says that a chart or another object that is no picture was left out.</summary>
    public void WarnOfObject(Markup frame)
    {
        if (frame.Children.Any(child => child.Name.StartsWith("draw:object", StringComparison.Ordinal)))
            _problems.Add(ProblemCodes.GraphicLeftOut.Says(
                "A chart or another object was left out, since it is no picture. Copy it, paste it as a picture and delete the original."));
    }

    private AcceptedImage? Accept(string name, string where)
    {
        if (file.Beside(name, maxBytes) is not { } bytes)
        {
            _problems.Add(ProblemCodes.ImageMissing.Says("The file shows a picture that it does not hold. Insert it again."));
            return null;
        }

        var (image, problem) = media.Accept(bytes, "", where);
        if (problem is not null)
            _problems.Add(problem);
        return image;
    }
}
