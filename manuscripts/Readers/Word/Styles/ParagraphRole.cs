namespace Manuscripts.Readers.Word.Styles;

/// <summary>What a paragraph style says its paragraphs are.</summary>
internal enum ParagraphRole
{
    Body,
    Heading,
    Title,
    Subtitle,
    Byline,
    Date,
    Quote,
    Code,
    Caption,
    ContentsHeading,
    ContentsEntry,
    ListContinuation,
}
