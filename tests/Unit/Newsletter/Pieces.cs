using Model;

namespace Tests.Unit.Newsletter;

/// <summary>Invented pieces with everything a letter can show.</summary>
internal static class Pieces
{
    public static readonly Commentary Edition = new()
    {
        Id = CommentaryId.Parse("mud-and-money-0123456789"),
        Version = "1-0a1b2c3d",
        Kind = CommentaryKind.Edition,
        Title = "Mud, money & the “quiet” harbour",
        Slug = "mud-and-money",
        Series = "Tidewater",
        Language = "en",
        Dek = "What the dredging season costs, and who is asked to pay for it.",
        Published = new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero),
        BodyHtml =
            "<p>Every autumn the barges come back, and with them the same argument about who owns the silt that the river leaves behind. "
            + "This edition follows it <a href=\"/series/tidewater/\">upstream</a>.</p><h2>Features</h2><p>repeated in the body</p>",
        BodyText = "Every autumn the barges come back.",
        WordCount = 31,
        Sections =
        [
            new EditionSection(
                "Features",
                null,
                [
                    new EditionItem
                    {
                        Title = "The price of a deeper channel: how a small port came to borrow more than it will earn in thirty years",
                        AbstractHtml =
                            "<p>Marit Vale reads the loan papers, <em>all</em> of them, and finds <a "
                            + "href=\"https://ledger.example/loans?year=2026&amp;port=9\">two that nobody signed</a>.</p>",
                        Authors = ["Marit Vale", "Jonas Reed", "Ife Okoro"],
                        Outlet = "The Harbour Ledger",
                        Url = "https://ledger.example/channel",
                        Medium = Medium.Report,
                    },
                    new EditionItem
                    {
                        Title = "A walk on the mole",
                        AbstractHtml = "<p>With rain.</p><ul><li>Boots</li><li>Coat</li></ul>",
                    },
                ]
            ),
            new EditionSection("In the news", "<p>Nothing new, which is news.</p>", []),
        ],
        Source = new DraftSource("mud.md", "1", "00", "markdown", "1"),
    };

    public static readonly Commentary Commentary = Edition with
    {
        Kind = CommentaryKind.Commentary,
        Title = "Who owns the silt",
        Dek = null,
        Sections = [],
        Authors = [Author.Named("Marit Vale"), Author.Named("Jonas Reed")],
        Outlet = new Outlet("The Harbour Ledger", "https://ledger.example/silt"),
        BodyHtml = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(n =>
                    $"<p>Paragraph {n}. {string.Join(' ', Enumerable.Repeat("The river brings it and the town must move it", 4))}.</p>"
                )
        ),
        BodyText = "Paragraph 1. The river brings it and the town must move it",
    };

    public static Commentary Of(string kind) => kind == "edition" ? Edition : Commentary;
}
