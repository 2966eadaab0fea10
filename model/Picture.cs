namespace Model;

/// <summary>What is known of one of a piece's pictures.</summary>
/// <param name="Path">Its address on the site, such as <c>/media/3f….png</c>.</param>
/// <param name="Width">In pixels, as it is shown upright.</param>
/// <param name="Height">In pixels.</param>
/// <param name="IsGraphic">Whether it is drawn, such as a chart or a map, so that no edge of it may be cut off.</param>
/// <param name="Widths">The widths that it is kept in besides, ascending, each at <see cref="PicturePath.Narrower"/>; none for a small one
/// or one that moves.</param>
public sealed record Picture(string Path, int Width, int Height, bool IsGraphic, IReadOnlyList<int> Widths);
