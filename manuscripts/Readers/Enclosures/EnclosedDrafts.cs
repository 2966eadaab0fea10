using Manuscripts.Media;
using Manuscripts.Metadata;
using Manuscripts.Readers.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Enclosures;

/// <summary>Reads a draft that came in another file, by the reader of its own format and within the limits of an uploaded one.</summary>
internal sealed class EnclosedDrafts(IServiceProvider services, IOptions<IntakeOptions> options)
{
    /// <summary>Files that hold files are read one deep.</summary>
    private static readonly HashSet<string> Containers = new(StringComparer.OrdinalIgnoreCase) { ".zip", ".eml", ".mht", ".mhtml" };

    // Asked for late: the readers of containers are readers themselves.
    private readonly Lazy<Dictionary<string, IDraftReader>> _readers =
        new(() => DraftReaders.ByExtension(services.GetServices<IDraftReader>()));

    public bool IsDraft(string name) =>
        DraftForm.ExtensionOf(name) is var extension && _readers.Value.ContainsKey(extension) && !Containers.Contains(extension);

    /// <param name="draft">With what lies beside it in the same file.</param>
    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) => ReadAsync(draft, new EnclosedPage(), cancellation);

    /// <param name="page">What a page brings with it besides; of no account for other formats.</param>
    public async Task<ReadDraft> ReadAsync(Draft draft, EnclosedPage page, CancellationToken cancellation)
    {
        var reader = _readers.Value[DraftForm.ExtensionOf(draft.Name)];
        if (DraftForm.Check(draft, reader, options.Value) is { } refusal)
            return ReadDraft.Failed(refusal);
        var read = reader is HtmlReader pages
            ? await pages.ReadAsync(draft, page, cancellation)
            : await reader.ReadAsync(draft, cancellation);
        return read with { ReadBeside = await KeptAsync(read, draft, cancellation) };
    }

    /// <summary>The picture that a field may still ask for, read before the file that holds it is closed.</summary>
    private static async Task<Func<string, CancellationToken, Task<FileBeside?>>> KeptAsync(
        ReadDraft read, Draft draft, CancellationToken cancellation)
    {
        var name = BesideAddress.Name(new FieldSet(read.Fields, draft.Metadata).Text("image"));
        var kept = name is null ? null : await draft.ReadBeside(name, cancellation);
        return (asked, _) => Task.FromResult(asked == name ? kept : null);
    }
}
