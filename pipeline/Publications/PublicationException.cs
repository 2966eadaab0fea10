namespace Pipeline.Publications;

/// <summary>The publication's settings cannot be used; each message names a setting and shows how it is written.</summary>
public sealed class PublicationException(IReadOnlyList<string> messages) : Exception(string.Join(Environment.NewLine, messages))
{
    public IReadOnlyList<string> Messages => messages;
}
