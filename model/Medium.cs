namespace Model;

/// <summary>The form of a piece that an edition's item points to.</summary>
public enum Medium
{
    Report,
    Brief,
    Article,
    Podcast,
    Video,
    Event,
}
