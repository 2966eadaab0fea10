using Manuscripts.Accounts;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>What the steps of one cleaning need and what they found.</summary>
internal sealed class CleaningContext(IntakeOptions limits, Uri? address, CancellationToken cancellation)
{
    public IntakeOptions Limits => limits;

    /// <summary>Where relative links lead from; null if the piece has no address elsewhere.</summary>
    public Uri? Address => address;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Where what is left out is entered.</summary>
    public Account Account { get; init; } = new();

    /// <summary>Names of the active elements that were taken out.</summary>
    public SortedSet<string> Removed { get; } = new(StringComparer.Ordinal);

    public int LinksRemoved { get; set; }

    public int ImagesLeftOut { get; set; }

    public int Images { get; set; }

    /// <summary>What the author should know of it.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (Removed.Count > 0)
            yield return ProblemCodes.ContentRemoved.Says(
                $"Parts that may not be published were left out ({string.Join(", ", Removed)}). Link to a video, sound or form instead "
                + "of embedding it."
            );
        if (LinksRemoved > 0)
            yield return ProblemCodes.LinkRemoved.Says(
                $"{Count(LinksRemoved, "link was", "links were")} taken out, the text kept: only complete http, https and mailto "
                + "addresses work. Write the whole address, such as https://example.org/page."
            );
        if (ImagesLeftOut > 0)
            yield return ProblemCodes.ImageLeftOut.Says(
                $"{Count(ImagesLeftOut, "picture was", "pictures were")} left out: only pictures uploaded with the draft are shown. Put "
                + "them beside the draft, in its folder, and upload it again."
            );
        if (Images > limits.MaxImages)
            yield return ProblemCodes.TooManyImages.Says(
                $"The draft shows {Count(Images, "picture", "pictures")}; the limit is {Count(limits.MaxImages, "picture", "pictures")}. "
                + "Leave some out or split the draft."
            );
    }

    private static string Count(int count, string one, string many) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
