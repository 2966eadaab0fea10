using Pipeline.Catalog.Submissions;

namespace Local.Commands.Publishing;

/// <summary>Reads how the uploads fared, in the order in which they were named.</summary>
internal static class Results
{
    private const int PageSize = 1000;

    public static async Task<IReadOnlyList<DraftResult>> ReadAsync(
        LocalPipeline pipeline, IEnumerable<DraftFile> files, CancellationToken cancellation)
    {
        var submissions = pipeline.Get<SubmissionReader>();
        Dictionary<string, DraftResult> newest = new(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var page = await submissions.ListAsync(PageSize, after, cancellation);
            foreach (var entry in page.Submissions)
                newest.TryAdd(entry.Submission.Draft, Of(entry));
            after = page.Next;
        }
        while (after is not null);
        return [.. files.Where(file => !file.IsPicture).Select(file => newest.GetValueOrDefault(file.Name) ?? DraftResult.Lost(file.Name))];
    }

    private static DraftResult Of(SubmissionEntry entry) => new(
        entry.Submission.Draft,
        entry.Submission.State.ToString().ToLowerInvariant(),
        entry.Id,
        entry.Url,
        entry.Title.Length > 0 ? entry.Title : null,
        [.. entry.Submission.Problems.Select(DraftProblem.Of)],
        entry.Submission.Milliseconds);
}
