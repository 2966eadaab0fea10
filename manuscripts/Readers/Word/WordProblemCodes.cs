using static Model.Severity;

namespace Manuscripts;

/// <summary>What the Word reader can say.</summary>
public static partial class ProblemCodes
{
    public static readonly ProblemCode WordNotWord = new("word-not-word", Error, "The file is named like a Word document but is none.");
    public static readonly ProblemCode WordOldFormat = new("word-old-format", Error, "The file is in Word's old format (.doc).");
    public static readonly ProblemCode WordRichText = new("word-rich-text", Error, "The file is Rich Text (RTF).");
    public static readonly ProblemCode WordOpenDocument = new("word-open-document", Error, "The file is an OpenDocument text (.odt).");
    public static readonly ProblemCode WordEncrypted = new("word-encrypted", Error, "The Word file is protected with a password.");
    public static readonly ProblemCode WordDamaged = new("word-damaged", Error, "The Word file is damaged or cut off.");
    public static readonly ProblemCode WordOverlappingParts = new("word-overlapping-parts", Error, "The Word file's parts overlap.");
    public static readonly ProblemCode WordUnsafeXml = new(
        "word-unsafe-xml", Error, "The Word file declares XML entities or a document type.");
    public static readonly ProblemCode WordTooDeep = new("word-too-deep", Error, "Elements of the Word file are nested too deeply.");
    public static readonly ProblemCode WordTooManyElements = new(
        "word-too-many-elements", Error, "The Word file has more elements than the limit.");
    public static readonly ProblemCode WordTooManyParts = new(
        "word-too-many-parts", Error, "The Word file holds more parts than the limit.");
    public static readonly ProblemCode WordTooLargeInside = new(
        "word-too-large-inside", Error, "Unpacked, the Word file is over the size limit.");
    public static readonly ProblemCode WordPackedTooTightly = new(
        "word-packed-too-tightly", Error, "A part of the Word file is packed far more tightly than text or pictures are.");

    public static readonly ProblemCode ImageExternal = new(
        "image-external", Warning, "A Word file's picture is only linked to, not kept in it.");
    public static readonly ProblemCode ImageMissing = new("image-missing", Warning, "A Word file shows a picture that it does not hold.");
    public static readonly ProblemCode GraphicLeftOut = new("graphic-left-out", Warning, "A chart or SmartArt graphic was left out.");
    public static readonly ProblemCode SymbolUnknown = new(
        "symbol-unknown", Warning, "A sign of a symbol font has no character of its own.");
    public static readonly ProblemCode WordInsertedFile = new(
        "word-inserted-file", Warning, "Another file inserted as a whole is not read.");
}
