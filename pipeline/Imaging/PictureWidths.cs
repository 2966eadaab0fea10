namespace Pipeline.Imaging;

/// <summary>The widths, in pixels, that a picture is offered in: a listing's, a column's, a column's on a fine screen.</summary>
internal static class PictureWidths
{
    private const int Widest = 1440;

    private static readonly int[] Steps = [320, 768];

    // A step that saves less than a fifth of the width is not worth a file.
    private const double WorthIt = 0.8;

    /// <summary>Ascending, none wider than the picture; empty for one that is no wider than the smallest.</summary>
    public static IReadOnlyList<int> For(int width)
    {
        var widest = Math.Min(width, Widest);
        return width <= Steps[0] ? [] : [.. Steps.Where(step => step <= widest * WorthIt), widest];
    }
}
