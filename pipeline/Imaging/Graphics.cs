using SkiaSharp;

namespace Pipeline.Imaging;

/// <summary>Tells charts, maps and drawings from photographs.</summary>
internal static class Graphics
{
    private const int Grid = 64;
    private const double FlatShare = 0.3;

    /// <summary>
    /// Whether a picture looks drawn: some of it can be seen through, or one colour, exactly the same, covers a good part of it. A
    /// photograph's sky or night never is one colour.
    /// </summary>
    public static bool LooksDrawn(SKBitmap pixels)
    {
        var seen = new Dictionary<SKColor, int>();
        for (var row = 0; row < Grid; row++)
        {
            for (var column = 0; column < Grid; column++)
            {
                var color = pixels.GetPixel(At(column, pixels.Width), At(row, pixels.Height));
                if (color.Alpha < byte.MaxValue)
                    return true;
                seen[color] = seen.GetValueOrDefault(color) + 1;
            }
        }
        return seen.Values.Max() >= Grid * Grid * FlatShare;
    }

    private static int At(int step, int length) => (int)((step + 0.5) * length / Grid);
}
