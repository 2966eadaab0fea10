namespace Model;

/// <summary>A dated notice of what was wrong and is now right.</summary>
public sealed record Correction(DateTimeOffset Date, string Text);
