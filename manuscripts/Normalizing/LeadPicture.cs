using Manuscripts.Media;
using Manuscripts.Metadata;
using Manuscripts.Readers;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Normalizing;

/// <summary>Takes in the picture that the field <c>image</c> names, whatever the draft's format.</summary>
internal sealed class LeadPicture(IOptions<IntakeOptions> options)
{
    private const string Field = "image";

    /// <summary>What was read, and the picture with it; or why there is none.</summary>
    public async Task<ReadDraft> TakeInAsync(Draft draft, ReadDraft read, CancellationToken cancellation)
    {
        var fields = new FieldSet(read.Fields, draft.Metadata);
        if (fields.Text(Field) is not { } address || PicturePath.IsOwn(address))
            return read;
        if (BesideAddress.Name(address) is not { } name || await (read.ReadBeside ?? draft.ReadBeside)(name, cancellation) is not { } file)
            return With(read, Missing(address, fields.Line(Field)));
        var (image, problem) = new DraftMedia(MediaLimits.Of(options.Value)).Accept(file, "", $"the picture \"{name}\"");
        return image is null ? With(read, problem!) : read with { Media = [.. read.Media, image.File], Image = image.Address };
    }

    private static ReadDraft With(ReadDraft read, Problem problem) => read with { Problems = [.. read.Problems, problem] };

    private static Problem Missing(string address, int? line) =>
        ProblemCodes.ImageLeftOut.Says(
            $"The field \"{Field}\" names \"{address}\", but no such picture lies beside the draft. Upload the picture into the draft's "
            + "folder, then the draft again.",
            line
        );
}
