using Pipeline.Subscribers;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Newsletter;

/// <summary>The field <c>newsletter</c>, from the draft to the mail.</summary>
public sealed class FlagTests(AzuriteFixture azurite)
{
    private const string Reader = "ada@reader.example";

    [Fact]
    public async Task Turning_it_to_true_and_nothing_else_mails_the_piece()
    {
        await using var room = await OpenAsync();
        await room.PublishAsync("silt.md", Draft(""));
        room.Outbox.Messages.ShouldBeEmpty();

        await room.PublishAsync("silt.md", Draft("newsletter: true"));
        room.Outbox.Messages.ShouldHaveSingleItem();
        await room.PublishAsync("silt.md", Draft("newsletter: true", "Silt, once more"));
        room.Outbox.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Saying_no_is_remembered_when_a_later_version_says_nothing()
    {
        await using var room = await OpenAsync();
        await room.PublishAsync("sharper.md", Edition("newsletter: false"));
        await room.PublishAsync("sharper.md", Edition(""));
        await room.PublishAsync("sharper.md", Edition("", "Mud and more money"));
        room.Outbox.Messages.ShouldBeEmpty();

        await room.PublishAsync("sharper.md", Edition("newsletter: true"));
        room.Outbox.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_piece_whose_series_has_no_list_goes_to_none_of_several()
    {
        await using var room = await OpenAsync();
        await room.PublishAsync("silt.md", Draft("newsletter: true", series: "Tidewater"));
        room.Outbox.Messages.ShouldBeEmpty();
    }

    private async Task<Newsroom> OpenAsync()
    {
        var room = await new Newsroom(azurite.NewAccount(), new Clock(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero))).OpenAsync();
        await room.Get<SubscriberList>().AddConfirmedAsync(Reader, "sharper", default);
        return room;
    }

    private static string Draft(string field, string title = "Who owns the silt", string series = "Sharper") => $"""
        ---
        title: {title}
        authors: [Ada Brink]
        series: {series}
        {field}
        ---

        The river brings it and the town must move it, and nobody has ever sent the river a bill.
        """;

    private static string Edition(string field, string title = "Mud and money") => $"""
        ---
        title: {title}
        kind: edition
        series: Sharper
        {field}
        ---

        What the dredging season costs, and who is asked to pay for it.

        ## Features

        ### [A deeper channel](https://ledger.example/channel)

        Marit Vale reads the loan papers, all of them.
        """;
}
