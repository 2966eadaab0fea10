using AngleSharp.Dom;
using Model;

namespace Manuscripts.Metadata;

/// <summary>Finds the note on where a piece first appeared, at the text's beginning or end.</summary>
internal static class Notes
{
    private const int Reach = 4;

    /// <summary>The outlet of the first such note; the note stays in the text, where its author put it.</summary>
    public static Outlet? Outlet(IElement body) => Candidates(body).Select(OutletNote.Find).FirstOrDefault(outlet => outlet is not null);

    private static IEnumerable<IElement> Candidates(IElement body)
    {
        var paragraphs = body.Children.Where(child => child.LocalName is "p").ToList();
        return paragraphs.Take(Reach).Concat(paragraphs.Skip(Math.Max(Reach, paragraphs.Count - Reach)));
    }
}
