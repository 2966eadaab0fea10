using System.Reflection;
using static Model.Severity;

namespace Manuscripts;

/// <summary>Every code that intake can give, in one place. A reader's own codes stand in a part of this class beside it.</summary>
public static partial class ProblemCodes
{
    public static readonly ProblemCode DraftEmpty = new("draft-empty", Error, "The file holds nothing.");
    public static readonly ProblemCode DraftNameUnsafe = new("draft-name-unsafe", Error, "The file's name cannot be used safely.");
    public static readonly ProblemCode DraftTooLarge = new("draft-too-large", Error, "The file is over the size limit.");
    public static readonly ProblemCode FormatUnknown = new("format-unknown", Error, "The file's extension is none that is read.");
    public static readonly ProblemCode ContentNotText = new(
        "content-not-text", Error, "The name promises text, the bytes are something else.");
    public static readonly ProblemCode DraftWithoutText = new("draft-without-text", Error, "Nothing to read was left after cleaning.");
    public static readonly ProblemCode NestingTooDeep = new(
        "nesting-too-deep", Error, "Elements, lists or quotations are nested too deeply.");
    public static readonly ProblemCode TooManyElements = new("too-many-elements", Error, "The draft has more elements than the limit.");
    public static readonly ProblemCode TooManyImages = new("too-many-images", Error, "The draft shows more pictures than the limit.");
    public static readonly ProblemCode TimeExceeded = new("time-exceeded", Error, "Reading the draft took too long.");
    public static readonly ProblemCode DraftUnreadable = new(
        "draft-unreadable", Error, "The draft could not be read for a reason of its own making.");

    public static readonly ProblemCode FrontMatterUnclosed = new("front-matter-unclosed", Error, "The front matter has no closing line.");
    public static readonly ProblemCode FrontMatterInvalid = new(
        "front-matter-invalid", Error, "The front matter is not valid YAML, TOML or JSON.");
    public static readonly ProblemCode FieldWrongType = new(
        "field-wrong-type", Error, "A field holds another kind of value than it takes.");
    public static readonly ProblemCode FieldInvalid = new("field-invalid", Error, "A field's value cannot be understood.");
    public static readonly ProblemCode FieldUnknown = new(
        "field-unknown", Notice, "A field is not one of those an author may set; it is ignored.");
    public static readonly ProblemCode FieldRepeated = new("field-repeated", Error, "A field is set twice.");

    public static readonly ProblemCode FieldUnused = new("field-unused", Notice, "Several fields say the same; the first one counts.");
    public static readonly ProblemCode FieldTooLong = new("field-too-long", Error, "A field holds far more than it is for.");
    public static readonly ProblemCode FrontMatterTooDeep = new(
        "front-matter-too-deep", Error, "Lists in the front matter are nested too deeply.");
    public static readonly ProblemCode FrontMatterTooLong = new("front-matter-too-long", Error, "The front matter is over the size limit.");
    public static readonly ProblemCode WaitsForAnswer = new(
        "waits-for-answer", Warning, "The draft asks to wait, but not for how long; it is held.");
    public static readonly ProblemCode WaitsUntil = new("waits-until", Notice, "The draft asks to wait until a time; it does.");

    public static readonly ProblemCode EncodingGuessed = new("encoding-guessed", Notice, "The text's encoding was guessed.");
    public static readonly ProblemCode ContentRemoved = new(
        "content-removed", Warning, "Something that may not be published was taken out.");
    public static readonly ProblemCode LinkRemoved = new("link-removed", Warning, "A link was taken out, its text kept.");
    public static readonly ProblemCode ImageLeftOut = new("image-left-out", Warning, "A picture could not be shown and was left out.");
    public static readonly ProblemCode BoilerplateRemoved = new("boilerplate-removed", Notice, "Sign-up and navigation text was left out.");

    public static readonly ProblemCode TitleFromName = new("title-from-name", Notice, "No title was found; the file's name stands in.");
    public static readonly ProblemCode AuthorsUncertain = new(
        "authors-uncertain", Notice, "The authors could not be told for sure and were left empty.");
    public static readonly ProblemCode DateUncertain = new(
        "date-uncertain", Notice, "The date could not be told for sure and was left empty.");
    public static readonly ProblemCode SeriesUncertain = new(
        "series-uncertain", Notice, "The title looks like one of a series that is not known.");
    public static readonly ProblemCode DateInFuture = new("date-in-future", Notice, "The date lies ahead; the piece waits until then.");

    /// <summary>All codes, by name. Asked for late: a part of this class in another file may be initialised after this one.</summary>
    public static IReadOnlyList<ProblemCode> All =>
    [
        .. typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(code => code.FieldType == typeof(ProblemCode))
            .Select(code => (ProblemCode)code.GetValue(null)!)
            .OrderBy(found => found.Code, StringComparer.Ordinal),
    ];
}
