using System.Text.Json;
using Model;

namespace Local.Commands.Publishing;

/// <summary><c>report.json</c>, the table at the end, and the exit code.</summary>
internal sealed record Report(IReadOnlyList<DraftResult> Drafts, ReportTotals Totals)
{
    public const string FileName = "report.json";

    [System.Text.Json.Serialization.JsonIgnore]
    public int ExitCode => Totals.Failed > 0 ? 1 : Totals.Rejected > 0 ? 2 : 0;

    public static Report Of(IReadOnlyList<DraftResult> drafts, int files, int mails, TimeSpan elapsed)
    {
        var rejected = drafts.Count(draft => draft.State == DraftResult.Rejected);
        var failed = drafts.Count(draft => draft.State == DraftResult.Failed);
        return new(
            drafts, new(drafts.Count, drafts.Count - rejected - failed, rejected, failed, files, mails, (long)elapsed.TotalMilliseconds));
    }

    public async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        await using var file = File.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(
            file, this, new JsonSerializerOptions(CanonicalJson.Options) { WriteIndented = true }, cancellation);
    }
}

/// <summary>Counts over all drafts.</summary>
/// <param name="WebFiles">Files under <c>web/</c>.</param>
/// <param name="Milliseconds">From the first upload until nothing was left to do.</param>
internal sealed record ReportTotals(int Drafts, int Accepted, int Rejected, int Failed, int WebFiles, int Mails, long Milliseconds);
