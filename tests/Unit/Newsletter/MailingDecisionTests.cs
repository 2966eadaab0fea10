using Model;
using Pipeline.Catalog;
using Pipeline.Newsletter.Mailings;

namespace Tests.Unit.Newsletter;

/// <summary>Which pieces are mailed, and to which list.</summary>
public sealed class MailingDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CommentaryKind.Edition, "Tidewater", null, "coast", null)]
    [InlineData(CommentaryKind.Edition, "Tidewater", true, "coast", null)]
    [InlineData(CommentaryKind.Edition, "Tidewater", false, null, "author-declined")]
    [InlineData(CommentaryKind.Edition, "Other", null, null, "no-list-for-series")]
    [InlineData(CommentaryKind.Edition, null, null, null, "no-list-for-series")]
    [InlineData(CommentaryKind.Edition, "Other", true, null, "no-list-for-series")]
    [InlineData(CommentaryKind.Commentary, "Tidewater", null, null, null)]
    [InlineData(CommentaryKind.Commentary, "Tidewater", false, null, null)]
    [InlineData(CommentaryKind.Commentary, "Tidewater", true, "coast", null)]
    [InlineData(CommentaryKind.Commentary, null, true, null, "no-list-for-series")]
    public void Editions_go_to_their_series_list_and_the_rest_where_its_author_asks(
        CommentaryKind kind, string? series, bool? asked, string? list, string? reason) =>
        MailingDecision
            .For(Head(kind, series, asked, Now), Publications.Harbour, new NewsletterOptions(), Now)
            .ShouldBe(new MailingDecision(list, reason));

    [Theory]
    [InlineData(null, 2000, "coast")]
    [InlineData(7, 6, "coast")]
    [InlineData(7, 8, null)]
    public void Age_counts_only_where_the_operator_says_so(int? maxDays, int days, string? list)
    {
        var options = new NewsletterOptions { MaxAge = maxDays is { } max ? TimeSpan.FromDays(max) : null };
        MailingDecision
            .For(Head(CommentaryKind.Edition, "Tidewater", null, Now.AddDays(-days)), Publications.Harbour, options, Now)
            .List.ShouldBe(list);
        MailingDecision
            .For(Head(CommentaryKind.Edition, "Tidewater", true, Now.AddDays(-days)), Publications.Harbour, options, Now)
            .List.ShouldBe("coast");
    }

    [Fact]
    public void Age_counts_from_a_week_on_if_nothing_is_said() =>
        MailingDecision
            .For(Head(CommentaryKind.Edition, "Tidewater", null, Now.AddDays(-8)), Publications.Harbour, new NewsletterOptions(), Now)
            .ShouldBe(new MailingDecision(null, "too-old"));

    [Fact]
    public void Among_one_list_there_is_nothing_to_choose() =>
        MailingDecision
            .For(
                Head(CommentaryKind.Commentary, null, true, Now),
                Publications.Harbour with
                {
                    Lists = [Publications.Harbour.Lists[0]],
                },
                new NewsletterOptions(),
                Now
            )
            .List.ShouldBe("weekly");

    [Fact]
    public void A_publication_without_lists_mails_nothing() =>
        MailingDecision
            .For(Head(CommentaryKind.Commentary, null, true, Now), Publications.Harbour with { Lists = [] }, new NewsletterOptions(), Now)
            .ShouldBe(new MailingDecision(null, "no-list"));

    private static Head Head(CommentaryKind kind, string? series, bool? newsletter, DateTimeOffset published) => new()
    {
        Id = CommentaryId.Parse("mud-0000000001"),
        Draft = "mud.md",
        State = LifecycleState.Published,
        Kind = kind,
        Series = series,
        Newsletter = newsletter,
        Published = published,
    };
}
