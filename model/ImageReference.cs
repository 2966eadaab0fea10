using System.Text.Json.Serialization;

namespace Model;

/// <summary>A picture that stands for the piece.</summary>
/// <param name="Path">Its address on the site, such as <c>/media/3f….png</c>.</param>
/// <param name="Alt">What it shows, in words; empty if it is decoration.</param>
public sealed record ImageReference(string Path, string Alt)
{
    /// <summary>Whose it is, or what is to be said of it; null if nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Credit { get; init; }
}
