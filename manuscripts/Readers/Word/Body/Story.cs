using Manuscripts.Readers.Word.Opening;

namespace Manuscripts.Readers.Word.Body;

/// <summary>One run of text in a file: the body, or one note. Fields and links belong to it.</summary>
internal sealed class Story
{
    public Story(WordDocument document, PartLinks links)
    {
        Document = document;
        Links = links;
        Fields = new FieldStack { Linked = document.Link };
    }

    public WordDocument Document { get; }

    public PartLinks Links { get; }

    public FieldStack Fields { get; }

    /// <summary>Text boxes met in the paragraph that is being read; they follow it.</summary>
    public List<Aside> Asides { get; } = [];

    /// <summary>Lines across the page met in the paragraph that is being read; they follow it.</summary>
    public int Rules { get; set; }
}
