using System.Text;
using Azure.Data.Tables;
using Pipeline.Operations.Copies;

namespace Tests.Unit.Storage;

/// <summary>A row comes back from its line with every value and its kind.</summary>
public sealed class RowTextTests
{
    [Fact]
    public void Every_kind_of_value_comes_back_as_what_it_was()
    {
        var row = new TableEntity("a partition", "a:row!\"2\"")
        {
            ["Text"] = "Łódź\n“quoted”\u2028",
            ["LooksLikeNumber"] = "42",
            ["Number"] = 42,
            ["Large"] = long.MaxValue,
            ["Share"] = 5.0,
            ["Flag"] = true,
            ["Instant"] = new DateTimeOffset(2026, 11, 29, 9, 30, 0, TimeSpan.Zero).AddTicks(1234567),
            ["Id"] = Guid.Parse("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
            ["Bytes"] = new byte[] { 0, 255, 10 },
            ["Nothing"] = null,
        };
        row.Timestamp = DateTimeOffset.UnixEpoch;

        var line = Encoding.UTF8.GetString(RowText.Write(row).Span);
        var read = RowText.Read(line);

        line.ShouldNotContain('\n');
        (read.PartitionKey, read.RowKey, read.Timestamp).ShouldBe((row.PartitionKey, row.RowKey, null));
        read.Keys.Order().ShouldBe(row.Keys.Except(["Nothing", "Timestamp"]).Order());
        foreach (var name in read.Keys)
        {
            read[name].ShouldBe(row[name], name);
            read[name].ShouldBeOfType(row[name].GetType(), name);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"PartitionKey\":\"a\"}")]
    [InlineData("{\"PartitionKey\":\"a\",\"RowKey\":\"b\",\"C\":{}}")]
    [InlineData("{\"PartitionKey\":\"a\",\"RowKey\":\"b\",\"C\":\"x\",\"C@odata.type\":\"Edm.Colour\"}")]
    [InlineData("{\"PartitionKey\":\"a\",\"RowKey\":\"b\",\"C\":\"x\",\"C@odata.type\":\"Edm.Int64\"}")]
    public void A_line_that_holds_no_row_says_so(string line) => Should.Throw<FormatException>(() => RowText.Read(line));
}
