using Manuscripts;
using Manuscripts.Media;
using Manuscripts.Readers;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word;
using Model;
using Samples.Word;

namespace Tests.Unit.Manuscripts.Word;

/// <summary>Reads Word files as intake does.</summary>
internal static class Reading
{
    public static ReadDraft Read(this WordDraft draft) => Read(draft.Build());

    public static ReadDraft Read(byte[] bytes, PackageLimits? limits = null) =>
        new WordReader(limits ?? PackageLimits.Of(new IntakeOptions()), MediaLimits.Of(new IntakeOptions()))
            .ReadAsync(new Draft("a.docx", bytes, new Dictionary<string, string>()), CancellationToken.None).GetAwaiter().GetResult();
}
