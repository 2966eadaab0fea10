using Model;
using Pipeline.Catalog;

namespace Pipeline.Intake;

/// <summary>Makes the commentary that an accepted upload becomes, from what it says and what stands already. Pure.</summary>
internal static class NextVersion
{
    /// <summary>The instant it counts as published: the first one for ever, or the scheduled, stated or present one.</summary>
    public static DateTimeOffset PublishedOf(Head? head, DraftContent content, Upload upload)
    {
        if (head is { WasOut: true, Published: { } first })
            return first;
        if (content.PublishAt > upload.Received)
            return content.PublishAt.Value;
        return content.Published ?? content.PublishAt ?? upload.Received;
    }

    /// <summary>The slug it asks for: the author's, the one it has, or its title's.</summary>
    public static string SlugOf(Head? head, DraftContent content)
    {
        var own = head is { WasOut: true } ? head.RequestedSlug : null;
        if (content.Slug is not { } asked)
            return own ?? Slug.ForAddress(content.Title);
        return own is not null && asked == head!.Address?.Slug ? own : asked;
    }

    /// <summary>Whether it needs another address than the head's.</summary>
    public static bool NeedsAddress(Head? head, DateTimeOffset published, string slug) =>
        head?.Address is not { } address
        || slug != head.RequestedSlug
        || !address.IsOfMonth(published);

    /// <summary>The whole document; version and <see cref="Commentary.Updated"/> as if it were unchanged.</summary>
    public static Commentary Build(
        CommentaryId id, PieceAddress address, Commentary? current, bool isOut, DraftContent content, DateTimeOffset published,
        Upload upload) =>
        new(
            content, id, version: "", address.Slug, published,
            new DraftSource(upload.Draft, upload.Etag, upload.Sha256, content.Format, upload.Normalizer))
        {
            Updated = current?.Updated ?? (content.LastChanged > published ? content.LastChanged : null),
            Corrections = Corrections(
                Dated(current?.Corrections ?? [], content.DatedCorrections), isOut ? content.Correction : null, upload.Received),
        };

    private static IReadOnlyList<Correction> Dated(IReadOnlyList<Correction> before, IReadOnlyList<Correction> brought) =>
        [.. before, .. brought.Where(correction => before.All(other => other.Text != correction.Text))];

    private static IReadOnlyList<Correction> Corrections(IReadOnlyList<Correction> before, string? text, DateTimeOffset date) =>
        text is null || before.Any(correction => correction.Text == text) ? before : [.. before, new Correction(date, text)];
}
