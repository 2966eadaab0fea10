using System.Text.Json;
using Azure.Data.Tables;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage.Rows;

namespace Tests.Unit.Storage;

public sealed class RowMapTests
{
    private static readonly CommentaryId Quay = CommentaryId.Parse("a-quay-0123456789");
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_head_comes_back_as_it_was_with_the_offset_of_its_instants()
    {
        var head = new Head
        {
            Id = Quay,
            Draft = "a/quay.md",
            State = LifecycleState.Scheduled,
            Revision = 7,
            Title = "A quay",
            Kind = CommentaryKind.Edition,
            Address = PieceAddress.Parse("/2026/11/a-quay/"),
            FormerAddresses = [PieceAddress.Parse("/2026/10/a-quay/")],
            Published = Noon.ToOffset(TimeSpan.FromHours(-5)),
            PublishAt = Noon,
            Places = [new(ListingKey.Home, "2026-11", ""), new(new(ListingKind.Series, "ports"), "2026", "Ports")],
            Newsletter = false,
        };

        var row = HeadRow.Write(head);

        Same(HeadRow.Read(row), head);
        HeadRow.Read(row).Published!.Value.Offset.ShouldBe(TimeSpan.FromHours(-5));
        row["State"].ShouldBe("scheduled");
        row["Address"].ShouldBe("/2026/11/a-quay/");
        row["FormerAddresses"].ShouldBe("""["/2026/10/a-quay/"]""");
        row.ShouldNotContainKey("Version");
    }

    [Fact]
    public void A_flag_that_says_no_is_not_taken_for_one_that_says_nothing() => HeadRow
        .Read(HeadRow.Write(new Head { Id = Quay, Draft = "a.md", State = LifecycleState.Published, Newsletter = false }))
        .Newsletter.ShouldBe(false);

    [Fact]
    public void What_stands_in_the_keys_is_in_no_column()
    {
        var delivery = new Delivery
        {
            Mailing = Quay,
            Key = "b1",
            State = DeliveryState.Failed,
            Reason = "550",
            Changed = Noon,
        };

        var row = DeliveryRow.Write(delivery);

        row.Keys.Except(["PartitionKey", "RowKey", "odata.etag", "Timestamp"]).ShouldBe(["State", "Reason", "Changed"], ignoreOrder: true);
        row["Changed"].ShouldBe(Noon);
        Same(DeliveryRow.Read(row), delivery);
    }

    [Fact]
    public void A_part_of_columns_is_read_from_columns()
    {
        var shard = new DeliveryShard { Mailing = Quay, Shard = 11, Counts = new(5, 0, 3, 1, 0, 1), Cursor = "b7", Held = true };

        var row = DeliveryShardRow.Write(shard);

        row["Candidates"].ShouldBe(5);
        Same(DeliveryShardRow.Read(row), shard);
    }

    [Fact]
    public void Shards_are_a_digit_each()
    {
        var mailing = new Mailing
        {
            Id = Quay,
            List = "weekly",
            State = MailingState.Sending,
            Created = Noon,
            Touched = Noon,
            Shards = [0, 9, 15],
            Open = [15],
        };

        var row = MailingRow.Write(mailing);

        row["Shards"].ShouldBe("09f");
        Same(MailingRow.Read(row), mailing);
    }

    [Fact]
    public void A_change_of_a_listing_comes_back_with_its_listing()
    {
        var change = new ListingChange(new(ListingKind.Topic, "sea-power"), "2026", Quay, 3, "Sea power", Entry: null);

        ChangeRow.Write(change)["Id"].ShouldBe("a-quay-0123456789");
        ChangeRow.Write(change).PartitionKey.ShouldBe("changes:9");
        Same(ChangeRow.Read(ChangeRow.Write(change)), change);
        Same(ChangeRow.Read(ChangeRow.Write(change with { Partition = "changes" })), change with { Partition = "changes" });
    }

    [Fact]
    public void A_key_that_is_no_identity_is_an_error() =>
        Should.Throw<FormatException>(() => HeadRow.Read(new TableEntity("no identity", "r") { ["Draft"] = "a.md" }));

    [Fact]
    public void A_cell_of_another_kind_is_an_error() =>
        Should.Throw<FormatException>(() => new RowMap<Mailing>().Read(new TableEntity("p", "r") { ["NextShard"] = true }));

    private static void Same<T>(T read, T written) => JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(written));
}
