using Model;

namespace Pipeline.Subscribers.Transfer;

/// <summary>Takes files in.</summary>
public sealed class ImportDesk(ImportStore imports, ImportRunner runner, Publication publication, TimeProvider time)
{
    /// <summary>How long a caller is kept waiting: most files are done by then, and the others go on by themselves.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Keeps a file and begins to read it.</summary>
    /// <returns>The import; null if the publication has no such list.</returns>
    public async Task<Import?> TakeAsync(string list, bool dry, Stream content, CancellationToken cancellation)
    {
        if (publication.Lists.All(one => one.Id != list))
            return null;
        var import = new Import
        {
            Id = Guid.NewGuid().ToString("N"),
            List = list,
            Dry = dry,
            State = ImportState.Running,
            Created = time.GetUtcNow(),
        };
        await imports.AddAsync(import, content, cancellation);
        return await runner.RunAsync(import.Id, Patience, cancellation);
    }
}
