using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Versions;
using Pipeline.Imaging;

namespace Pipeline.Intake;

/// <summary>A committed step: the new head, and what is to be dispatched of it.</summary>
public sealed record Accepted(Head Head, Outbox? Outbox);

/// <summary>Commits what an upload does to its piece.</summary>
public sealed class Acceptance(
    HeadStore heads, ICatalog catalog, VersionWriter versions, AddressBook addresses, ScheduleStore schedules, Darkroom darkroom,
    TimeProvider time)
{
    /// <summary>Null if the head changed meanwhile: read it again and try anew.</summary>
    public async Task<Accepted?> TryAcceptAsync(Head? head, Upload upload, long started, CancellationToken cancellation)
    {
        var id = upload.Id;
        var current = head?.Version is { } version ? await catalog.ReadAsync(id, version, cancellation) : null;
        var decision = Decide.About(head, current, upload);
        var before = head ?? new Head { Id = id, Draft = upload.Draft, State = decision.To, Revision = -1 };
        var after = await NextAsync(head, before, current, decision, upload, cancellation) with
        {
            Draft = upload.Draft,
            Revision = before.Revision + 1,
            DraftEtag = upload.Etag,
        };
        after = after with { Submission = Outcome(decision, upload, time.GetElapsedTime(started)) };
        return await CommitAsync(head, after, upload, cancellation);
    }

    private async Task<Head> NextAsync(
        Head? head, Head before, Commentary? current, Decision decision, Upload upload, CancellationToken cancellation)
    {
        if (decision.To.IsWithdrawn() && !decision.TakesContent)
            return HeadSteps.Withdrawn(before);
        if (!decision.TakesContent)
            return before with { State = decision.To, Title = before.Title.Length > 0 ? before.Title : TitleOf(upload) };

        var content = upload.Result.Content!;
        var commentary = await VersionAsync(head, before, current, content, upload, cancellation);
        var isPublic = decision.To.IsPublic();
        return before with
        {
            State = decision.To,
            Version = commentary.Version,
            Sequence = commentary.Version == before.Version ? before.Sequence : before.Sequence + 1,
            Title = commentary.Title,
            Kind = commentary.Kind,
            Series = commentary.Series,
            RequestedSlug = NextVersion.SlugOf(head, content),
            Address = PieceAddress.Of(commentary.Published, commentary.Slug),
            FormerAddresses = HeadSteps.Former(before, PieceAddress.Of(commentary.Published, commentary.Slug)),
            WasOut = before.WasOut || isPublic,
            Published = commentary.Published,
            Updated = commentary.Updated,
            PublishAt = decision.To is LifecycleState.Scheduled ? content.PublishAt : null,
            Places = isPublic ? Places.Of(commentary) : [],
            Newsletter = content.Newsletter,
        };
    }

    private async Task<Commentary> VersionAsync(
        Head? head, Head before, Commentary? current, DraftContent content, Upload upload, CancellationToken cancellation)
    {
        var published = NextVersion.PublishedOf(head, content, upload);
        var slug = NextVersion.SlugOf(head, content);
        var address = NextVersion.NeedsAddress(head, published, slug)
            ? await addresses.ClaimAsync(before.Id, published, slug, cancellation)
            : before.Address!.Value;
        var next = NextVersion.Build(before.Id, address, current, before.State.IsPublic(), content, published, upload);
        if (current is not null && VersionWriter.SameContent(current, next))
            return current;
        if (before.WasOut)
            next = next with { Updated = upload.Received };
        var (pictures, narrower) = await darkroom.DevelopAsync(content.Media, cancellation);
        if (pictures.Count > 0)
            next = next with { Pictures = pictures };
        return await versions.WriteAsync(VersionWriter.Named(next, before.Sequence + 1), content.Media, narrower, cancellation);
    }

    private async Task<Accepted?> CommitAsync(Head? head, Head after, Upload upload, CancellationToken cancellation)
    {
        var step = new Transition(
            after.Revision, upload.Received, head?.State, after.State, "upload", after.Version, upload.Etag, upload.ReplacedBy);
        if (after is { State: LifecycleState.Scheduled, PublishAt: { } due })
            await schedules.AddAsync(after.Id, due, cancellation);
        if (!Concerns(head, after))
            return await heads.TryCommitAsync(head, after, step, cancellation) ? new Accepted(after, null) : null;

        var owed = head is null ? null : await heads.FindOutboxAsync(after.Id, cancellation);
        var outbox = HeadSteps.OutboxOf(head, after, owed);
        return await heads.TryCommitAsync(head, after, outbox, step, cancellation) is { } stored ? new Accepted(after, stored) : null;
    }

    // What readers see, or are mailed, changes only if the piece is out, or was.
    private static bool Concerns(Head? head, Head after) =>
        (after.State.IsPublic() || head?.State.IsPublic() == true)
        && (head is null || head.State != after.State || head.Version != after.Version || head.Address != after.Address
            || head.Newsletter != after.Newsletter);

    private static Submission Outcome(Decision decision, Upload upload, TimeSpan took) => new()
    {
        Draft = upload.Draft,
        Etag = upload.Etag,
        State = decision.Outcome,
        Problems = [.. decision.Problems.Take(Submission.MaxProblems)],
        Received = upload.Received,
        Milliseconds = (long)took.TotalMilliseconds,
    };

    private static string TitleOf(Upload upload) => upload.Result.Content?.Title ?? Path.GetFileNameWithoutExtension(upload.Draft);
}
