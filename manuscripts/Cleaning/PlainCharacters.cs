using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Applies <see cref="Characters"/> to all text and to the attributes that hold text.</summary>
internal sealed class PlainCharacters : ICleaningStep
{
    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var text in body.Descendants<IText>())
        {
            var clean = Characters.Clean(text.Data);
            if (clean.Length != text.Data.Length || clean != text.Data)
                text.Data = clean;
        }

        foreach (var attribute in body.QuerySelectorAll("img, abbr").SelectMany(element => element.Attributes))
            attribute.Value = Characters.Clean(attribute.Value).Trim();
    }
}
