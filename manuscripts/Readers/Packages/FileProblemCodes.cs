using static Model.Severity;

namespace Manuscripts;

/// <summary>What can be said of a packed file as a whole.</summary>
public static partial class ProblemCodes
{
    public static readonly ProblemCode FileOtherKind = new("file-other-kind", Error, "The file is not of the kind that its name says.");
    public static readonly ProblemCode FileEncrypted = new("file-encrypted", Error, "The file is protected with a password.");
    public static readonly ProblemCode FileDamaged = new("file-damaged", Error, "The file is damaged or cut off.");
    public static readonly ProblemCode FileUnsafe = new("file-unsafe", Error, "The file is made as only harmful ones are.");
    public static readonly ProblemCode FileTooLargeInside = new(
        "file-too-large-inside", Error, "Unpacked, the file is over a limit of size or number.");
    public static readonly ProblemCode FileWithoutDraft = new("file-without-draft", Error, "Nothing in the file can be read as a draft.");
    public static readonly ProblemCode FileSeveralDrafts = new("file-several-drafts", Error, "The file holds several drafts.");
    public static readonly ProblemCode LetterLeftOut = new("letter-left-out", Notice, "The letter around the piece was left out.");
    public static readonly ProblemCode PartLeftOut = new("part-left-out", Notice, "A part of the file was left out.");
}
