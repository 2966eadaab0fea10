using Model;
using Pipeline.Catalog;
using Pipeline.Intake;

namespace Tests.Unit.Catalog;

/// <summary>Makes the records that the catalog's rules work on.</summary>
internal static class Pieces
{
    public static readonly CommentaryId Id = CommentaryId.Parse("tides-0123456789");

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(-5));

    public static DraftContent Content(
        string title = "Tides and tariffs", string body = "The harbour master counts the ships that no longer come to the quay.") =>
        new()
        {
            Kind = CommentaryKind.Commentary,
            Title = title,
            BodyHtml = $"<p>{body}</p>",
            BodyText = body,
            WordCount = body.Split(' ').Length,
            Format = "markdown",
        };

    public static Upload Upload(DraftContent? content, params Problem[] problems) =>
        new("tides.md", "\"1\"", "aa", "1", new NormalizedDraft(content, problems), Now);

    public static Commentary Published(DraftContent content) =>
        NextVersion.Build(
            Id, PieceAddress.Of(Now, Slug.From(content.Title)), null, false, content, Now, Upload(content)) with
        {
            Version = "1-aaaaaaaa",
        };

    public static Head Out(Commentary commentary) => new()
    {
        Id = commentary.Id,
        Draft = "tides.md",
        State = LifecycleState.Published,
        WasOut = true,
        Version = commentary.Version,
        Sequence = 1,
        Title = commentary.Title,
        RequestedSlug = commentary.Slug,
        Address = PieceAddress.Of(Now, commentary.Slug),
        Published = commentary.Published,
    };
}
