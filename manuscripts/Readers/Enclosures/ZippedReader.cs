using Manuscripts.Readers.Packages;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Enclosures;

/// <summary>Reads a ZIP file that holds one draft and its pictures, such as the web page that Google Docs saves.</summary>
internal sealed class ZippedReader(EnclosedDrafts drafts, IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly FileKind Kind = new("a ZIP file", "Unpack it and upload the draft with its pictures beside it.");

    public string Format => "zip";

    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) => Kind.ReadAsync(async () =>
    {
        using var file = PackageFile.Open(draft.Bytes, PackageLimits.Of(options.Value));
        var found = file.Names.Where(name => IsVisible(name) && drafts.IsDraft(name)).Order(StringComparer.Ordinal).ToList();
        if (found is not [var name])
            return ReadDraft.Failed(found.Count == 0 ? None() : Several(found));
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var pictures = options.Value.MaxImageBytes;
        var inner = new Draft(name, file.Bytes(name, options.Value.MaxUploadBytes)!, draft.Metadata)
        {
            ReadBeside = (beside, _) => Task.FromResult(file.Beside(folder + Plain(beside), pictures)),
        };
        return await drafts.ReadAsync(inner, cancellation);
    });

    // What macOS and others put beside is no draft.
    private static bool IsVisible(string name) =>
        !name.StartsWith("__MACOSX/", StringComparison.Ordinal) && !name.Split('/').Any(part => part.StartsWith('.'));

    private static string Plain(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;

    private static Problem None() => ProblemCodes.FileWithoutDraft.Says(
        "The ZIP file holds no draft that can be read. Put one into it, with its pictures, and upload it again.");

    private static Problem Several(List<string> names) => ProblemCodes.FileSeveralDrafts.Says(
        $"The ZIP file holds several drafts ({string.Join(", ", names.Take(3))}{(names.Count > 3 ? " …" : "")}). Upload each by itself.");
}
