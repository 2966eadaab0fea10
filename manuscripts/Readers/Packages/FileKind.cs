using Model;

namespace Manuscripts.Readers.Packages;

/// <summary>A kind of files, as authors know it.</summary>
/// <param name="Name">With its article, such as "an OpenDocument text".</param>
/// <param name="Advice">How to get a file that can be read.</param>
internal sealed record FileKind(string Name, string Advice)
{
    /// <summary>Reads a file of this kind; whatever is wrong with it becomes a problem.</summary>
    public async Task<ReadDraft> ReadAsync(Func<Task<ReadDraft>> read)
    {
        try
        {
            return await read();
        }
        catch (PackageRefusedException refused)
        {
            return ReadDraft.Failed(Of(refused.Refusal));
        }
        catch (Exception e) when (e is System.Xml.XmlException or InvalidDataException or IOException or FormatException)
        {
            return ReadDraft.Failed(Of(new PackageRefusal(PackageFault.Damaged)));
        }
    }

    private Problem Of(PackageRefusal refusal) => refusal.Fault switch
    {
        PackageFault.OtherKind => ProblemCodes.FileOtherKind.Says($"The file is named like {Name} but is none. {Advice}"),
        PackageFault.Encrypted => ProblemCodes.FileEncrypted.Says($"The file is protected with a password. Save it without one. {Advice}"),
        PackageFault.Overlapping => ProblemCodes.FileUnsafe.Says($"The file's parts overlap, as in a file made to harm. {Advice}"),
        PackageFault.UnsafeXml => ProblemCodes.FileUnsafe.Says($"The file declares XML entities, which no draft needs. {Advice}"),
        PackageFault.TooDeep => ProblemCodes.NestingTooDeep.Says($"Tables, lists or frames are nested too deeply in the file. {Advice}"),
        PackageFault.TooManyElements => ProblemCodes.TooManyElements.Says("The document is larger than can be read here. Split it."),
        PackageFault.TooManyParts => ProblemCodes.FileTooLargeInside.Says(
            FormattableString.Invariant(
                $"The file holds {refusal.Found} parts, and at most {refusal.Limit} are read. Take pictures out, or split the draft.")),
        PackageFault.TooLargeInside => ProblemCodes.FileTooLargeInside.Says(
            FormattableString.Invariant(
                $"Unpacked, the file or a part of it is larger than {refusal.Limit / 1048576} MB, which is the limit. Make its pictures ")
            + "smaller or split the draft."),
        PackageFault.PackedTooTightly => ProblemCodes.FileUnsafe.Says(
            FormattableString.Invariant(
                $"A part of the file unpacks to more than {refusal.Limit} times its size, as in a file made to harm. {Advice}")),
        _ => ProblemCodes.FileDamaged.Says($"The file is damaged or was cut off while it was copied. {Advice}"),
    };
}
