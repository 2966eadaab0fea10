using Azure.Data.Tables;
using FsCheck.Xunit;
using Pipeline.Storage;

namespace Tests.Unit.Storage;

public sealed class LimitsTests
{
    [Fact]
    public void A_transaction_keeps_to_one_partition() =>
        Should.Throw<InvalidOperationException>(() => new EntityBatch("a").Add(new TableEntity("b", "1")));

    [Fact]
    public void A_transaction_holds_a_hundred_operations()
    {
        var batch = new EntityBatch("a");
        for (var i = 0; i < EntityBatch.MaxOperations; i++)
            batch.Add(new TableEntity("a", $"row {i}"));
        Should.Throw<InvalidOperationException>(() => batch.Delete("one more"));
    }

    [Fact]
    public void A_transaction_holds_four_mebibytes()
    {
        var batch = new EntityBatch("a");
        var fits = 0;
        Should.Throw<InvalidOperationException>(() =>
        {
            for (; fits < EntityBatch.MaxOperations; fits++)
                batch.Add(
                    new TableEntity("a", $"row {fits}")
                    {
                        ["Text"] = new string('x', EntitySize.MaxText),
                        ["More"] = new string('y', EntitySize.MaxText),
                    }
                );
        });
        fits.ShouldBe(31);
    }

    [Fact]
    public void A_row_stands_in_a_transaction_once() =>
        Should.Throw<InvalidOperationException>(() => new EntityBatch("a").Add(new TableEntity("a", "1")).Delete("1"));

    [Fact]
    public void A_property_holds_32_Ki_characters() =>
        Should.Throw<InvalidOperationException>(() =>
            EntitySize.Of(new TableEntity("a", "1") { ["Text"] = new string('x', EntitySize.MaxText + 1) })
        );

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public void Keys_that_the_service_refuses_are_refused_here(string key) => Should.Throw<ArgumentException>(() => StorageKey.Check(key));

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a\\..\\b")]
    [InlineData("a\0b")]
    [InlineData("a/b.")]
    public void Blob_names_that_could_leave_their_container_are_refused(string name) => BlobName.IsSafe(name).ShouldBeFalse();

    [Theory]
    [InlineData("harbours/tides final (2).docx")]
    [InlineData("été.md")]
    [InlineData("index.html")]
    public void Plain_blob_names_pass(string name) => BlobName.IsSafe(name).ShouldBeTrue();

    [Property]
    public bool Newer_instants_sort_first(DateTimeOffset one, DateTimeOffset other) =>
        Math.Sign(string.CompareOrdinal(StorageKey.NewestFirst(one), StorageKey.NewestFirst(other)))
        == Math.Sign(other.UtcTicks.CompareTo(one.UtcTicks));
}
