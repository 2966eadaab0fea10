using DocumentFormat.OpenXml.Packaging;

namespace Manuscripts.Readers.Word.Opening;

/// <summary>What the relationships of one part point to. External targets are only ever text for a link: nothing is fetched.</summary>
internal sealed class PartLinks
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenXmlPart> _parts = new(StringComparer.Ordinal);

    public PartLinks(OpenXmlPart part)
    {
        foreach (var link in part.HyperlinkRelationships)
            _addresses[link.Id] = link.Uri.OriginalString;
        foreach (var link in part.ExternalRelationships)
            _addresses.TryAdd(link.Id, link.Uri.OriginalString);
        foreach (var inner in part.Parts)
            _parts[inner.RelationshipId] = inner.OpenXmlPart;
    }

    /// <summary>The address outside the file; null if there is none of that id.</summary>
    public string? Address(string? id) => id is null ? null : _addresses.GetValueOrDefault(id);

    /// <summary>The part inside the file; null if there is none of that id.</summary>
    public OpenXmlPart? Part(string? id) => id is null ? null : _parts.GetValueOrDefault(id);
}
