namespace Pipeline.Making;

/// <summary>The settings <c>Making:*</c>: how everything is made again.</summary>
public sealed class MakingOptions
{
    public const string Section = "Making";

    /// <summary>Whether it begins by itself when theme, settings or program have changed.</summary>
    public bool Automatic { get; set; } = true;
}
