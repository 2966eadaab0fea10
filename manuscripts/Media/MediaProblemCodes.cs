using static Model.Severity;

namespace Manuscripts;

/// <summary>What can be said of a draft's pictures.</summary>
public static partial class ProblemCodes
{
    public static readonly ProblemCode ImageUnknown = new("image-unknown", Warning, "A picture's file is no picture that is known.");
    public static readonly ProblemCode ImageRefused = new(
        "image-refused", Warning, "A picture is of a kind that is not published, such as SVG, EMF or TIFF.");
    public static readonly ProblemCode ImageDamaged = new("image-damaged", Warning, "A picture's file is damaged or cut off.");
    public static readonly ProblemCode ImageTooLarge = new("image-too-large", Warning, "A picture's file is over the size limit.");
    public static readonly ProblemCode ImageTooManyPixels = new(
        "image-too-many-pixels", Warning, "A picture has more pixels than the limit.");
    public static readonly ProblemCode ImagesTooMany = new("images-too-many", Warning, "The draft has more pictures than the limit.");
}
