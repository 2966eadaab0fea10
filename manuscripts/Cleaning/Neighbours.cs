using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Joins neighbours that are parts of one thing: split runs of the same formatting, split text.</summary>
internal sealed class Neighbours : ICleaningStep
{
    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var element in body.QuerySelectorAll("strong, em, s, code, sup, sub, mark, small, ins, del").ToList())
        {
            while (element.Parent is not null && element.NextSibling is IElement next && IsSame(element, next))
            {
                element.Append([.. next.ChildNodes]);
                next.Remove();
            }
        }

        body.Normalize();
    }

    private static bool IsSame(IElement one, IElement other) =>
        one.LocalName == other.LocalName && one.Attributes.Length == 0 && other.Attributes.Length == 0;
}
