using FsCheck.Xunit;
using Model;
using Pipeline.Catalog.Listings;

namespace Tests.Unit.Catalog;

public sealed class MergeTests
{
    [Property]
    public bool The_order_and_number_of_times_that_changes_arrive_does_not_matter(byte[] moves, int seed)
    {
        var changes = moves.Select((move, i) => Change($"piece-{move % 5}", i, removed: move % 3 == 0)).ToList();
        var random = new Random(seed);
        var shuffled = changes.Concat(changes.Take(changes.Count / 2)).OrderBy(_ => random.Next()).ToList();
        return Written(Merge.Into(StoredBucket.Empty, changes))
            == Written(shuffled.Aggregate(StoredBucket.Empty, (bucket, change) => Merge.Into(bucket, [change])));
    }

    [Fact]
    public void A_late_older_change_does_not_bring_back_what_was_taken_out()
    {
        var bucket = Merge.Into(StoredBucket.Empty, [Change("a", 1), Change("a", 2, removed: true)]);
        Merge.Into(bucket, [Change("a", 1)]).ShouldBeSameAs(bucket);
        bucket.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_newer_program_says_of_the_same_revision_is_taken_and_the_same_words_change_nothing()
    {
        var bucket = Merge.Into(StoredBucket.Empty, [Change("a", 1)]);
        Merge.Into(bucket, [Change("a", 1)]).ShouldBeSameAs(bucket);
        var retold = Change("a", 1) with { Entry = Change("a", 1).Entry! with { Dek = "Told anew." } };
        Merge.Into(bucket, [retold]).Entries.ShouldHaveSingleItem().Entry.Dek.ShouldBe("Told anew.");
    }

    [Fact]
    public void Entries_stand_newest_first_and_pieces_of_one_instant_by_identity()
    {
        var bucket = Merge.Into(StoredBucket.Empty, [Change("b", 1), Change("a", 2), Change("c", 3, hours: 1)]);
        bucket.Entries.Select(listed => listed.Entry.Id).ShouldBe([Id("c"), Id("a"), Id("b")]);
    }

    private static CommentaryId Id(string name) => CommentaryId.Parse($"{name}-0123456789");

    private static ListingChange Change(string name, long revision, bool removed = false, int hours = 0) =>
        new(ListingKey.Home, "2026-11", Id(name), revision, "", removed ? null : new ListingEntry
        {
            Id = Id(name),
            Version = "1-aaaaaaaa",
            Kind = CommentaryKind.Commentary,
            Address = PieceAddress.Of(Pieces.Now, name),
            Title = $"{name} at {revision}",
            Published = Pieces.Now.AddHours(hours),
        });

    private static string Written(StoredBucket bucket) =>
        string.Join(
            '\n',
            bucket
                .Entries.Select(listed => $"{listed.Entry.Id} {listed.Revision}")
                .Concat(bucket.Removed.OrderBy(pair => pair.Key).Select(pair => $"-{pair.Key} {pair.Value}"))
        );
}
