using System.Globalization;
using System.Text;
using Azure;
using Pipeline.Storage;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Subscribers.Transfer;

/// <summary>
/// Reads an import page by page. After each page its progress is stored under the row's ETag: so a run that died is gone on with by
/// another, and of two at once one stops. Nobody is mailed.
/// </summary>
public sealed class ImportRunner(
    Stores stores, ImportStore imports, SubscriberList subscribers, SuppressionList suppressing, SuppressionStore suppressions,
    TimeProvider time)
{
    internal const int PageSize = 1000;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RunFor = TimeSpan.FromMinutes(4);

    /// <summary>How old what is known of the suppressed may be.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>Goes on with every import that nobody reads.</summary>
    public async Task GoOnAsync(CancellationToken cancellation)
    {
        foreach (var import in await imports.RunningAsync(cancellation))
            await RunAsync(import.Id, RunFor, cancellation);
    }

    /// <summary>Reads an import for a while, unless somebody does.</summary>
    /// <returns>The import as it is then; null if there is none.</returns>
    public async Task<Import?> RunAsync(string id, TimeSpan runFor, CancellationToken cancellation)
    {
        var found = await imports.FindAsync(id, cancellation);
        if (found is not { State: ImportState.Running } || found.LeaseUntil > time.GetUtcNow())
            return found;
        if (await imports.TryReplaceAsync(found, found with { LeaseUntil = time.GetUtcNow() + Lease }, cancellation) is not { } import)
            return await imports.FindAsync(id, cancellation);
        try
        {
            await ReadAsync(import, time.GetUtcNow() + runFor, cancellation);
        }
        catch (FormatException e)
        {
            await EndAsync(id, ImportState.Failed, e.Message, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await EndAsync(id, ImportState.Failed, "The file is gone.", cancellation);
        }
        return await imports.FindAsync(id, cancellation);
    }

    private async Task ReadAsync(Import import, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var content = await imports.OpenAsync(import.Id, cancellation);
        using var file = await ImportFile.OpenAsync(content);
        var seen = new HashSet<UInt128>();
        var (suppressed, asOf) = (new HashSet<string>(), DateTimeOffset.MinValue);
        for (var read = 0; ;)
        {
            var page = await file.PageAsync(read, PageSize);
            read += page.Count;
            var (fresh, repeated) = Parted(page, seen);
            if (read <= import.Done && page.Count > 0)
                continue;
            if (page.Count == 0)
            {
                await EndAsync(import.Id, ImportState.Finished, null, cancellation);
                return;
            }
            if (asOf + Fresh <= time.GetUtcNow())
                (suppressed, asOf) = (await SuppressedAsync(cancellation), time.GetUtcNow());
            var outcomes = await new ImportPage(stores, subscribers, suppressing, suppressions, suppressed, import, time.GetUtcNow())
                .RunAsync(fresh, cancellation);
            if (await KeepAsync(import, file.Format, page, outcomes, repeated, until, cancellation) is not { } next)
                return;
            import = next;
            if (time.GetUtcNow() >= until)
                return;
        }
    }

    /// <summary>The report comes before the progress: a page that is done again writes the same.</summary>
    private async Task<Import?> KeepAsync(
        Import import, string format, IReadOnlyList<ImportLine> page, IReadOnlyDictionary<int, LineOutcome> outcomes, HashSet<int> repeated,
        DateTimeOffset until, CancellationToken cancellation)
    {
        LineOutcome Of(ImportLine line) => repeated.Contains(line.Number) ? LineOutcome.Repeated : outcomes[line.Number];
        var lines = new StringBuilder();
        foreach (var line in page.Where(line => Of(line) is not LineOutcome.Added))
            lines.Append(CultureInfo.InvariantCulture, $"{line.Number},{Words.Of(Of(line))}\n");
        if (lines.Length > 0)
            await imports.ReportAsync(import.Id, page[0].Number, lines.ToString(), cancellation);
        var next = import with
        {
            Format = format,
            Done = page[^1].Number,
            Counts = import.Counts.With([.. page.Select(Of)]),
            LeaseUntil = time.GetUtcNow() < until ? time.GetUtcNow() + Lease : null,
        };
        return await imports.TryReplaceAsync(import, next, cancellation);
    }

    private async Task EndAsync(string id, ImportState state, string? problem, CancellationToken cancellation)
    {
        await GuardedChange.MakeAsync($"The import '{id}'", async _ =>
        {
            if (await imports.FindAsync(id, cancellation) is not { State: ImportState.Running } present)
                return (true, true);
            var next = present with { State = state, Problem = problem, Finished = time.GetUtcNow(), LeaseUntil = null };
            return (await imports.TryReplaceAsync(present, next, cancellation) is not null, true);
        });
        await imports.DeleteFileAsync(id, cancellation);
    }

    private async Task<HashSet<string>> SuppressedAsync(CancellationToken cancellation)
    {
        HashSet<string> hashes = [];
        await foreach (var suppression in suppressions.AllAsync("", cancellation))
            hashes.Add(suppression.Hash);
        return hashes;
    }

    /// <summary>The lines whose address no earlier one has, and the numbers of the others.</summary>
    private static (List<ImportLine> Fresh, HashSet<int> Repeated) Parted(IReadOnlyList<ImportLine> page, HashSet<UInt128> seen)
    {
        var (fresh, repeated) = (new List<ImportLine>(page.Count), new HashSet<int>());
        foreach (var line in page)
        {
            if (line.Key is null || seen.Add(UInt128.Parse(line.Key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))
                fresh.Add(line);
            else
                repeated.Add(line.Number);
        }
        return (fresh, repeated);
    }
}
