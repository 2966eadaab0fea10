using FsCheck.Xunit;
using Model;
using Pipeline.Newsletter.Deliveries;

namespace Tests.Unit.Newsletter;

/// <summary>Why mails did not go out, by how many.</summary>
public sealed class ReasonCountsTests
{
    private static readonly string[] Reasons = ["550 5.1.1", "421 4.3.2", Delivery.OutcomeUnknown, "not-subscribed"];

    // However deliveries move, the numbers are those of where they are; and a row gives back what was written into it.
    [Property]
    public bool The_numbers_are_those_of_the_deliveries(byte[] moves)
    {
        var deliveries = Enumerable.Range(0, 5).Select(number => At(DeliveryState.Pending, null, number)).ToArray();
        var counts = ReasonCounts.None;
        foreach (var move in moves)
        {
            var reason = (move / 8 % 5) is var index and < 4 ? Reasons[index] : null;
            var to = At((DeliveryState)(move % 5), reason, move % deliveries.Length);
            counts = counts.Moved(deliveries[move % deliveries.Length], to);
            deliveries[move % deliveries.Length] = to;
        }
        return counts.Equals(ReasonCounts.Parse(counts.ToString(), null))
            && counts.All.ToHashSet().SetEquals(deliveries.Where(one => one.Reason is not null)
                .GroupBy(one => (one.State, one.Reason!)).Select(same => (same.Key.State, same.Key.Item2, same.Count())));
    }

    [Fact]
    public void More_reasons_than_a_row_should_hold_are_one_that_is_counted_right()
    {
        var deliveries = Enumerable.Range(0, 500).Select(number => At(DeliveryState.Failed, $"{number} 5.0.0", number)).ToList();
        var none = At(DeliveryState.Pending, null, 0);
        var counts = deliveries.Aggregate(ReasonCounts.None, (sum, one) => sum.Moved(none, one));

        counts.All.Sum(one => one.Count).ShouldBe(500);
        counts.All[0].Reason.ShouldBe(ReasonCounts.Others);
        counts.ToString().Length.ShouldBeLessThan(4000);
        deliveries.Aggregate(counts, (sum, one) => sum.Moved(one, none)).All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("failed many 550")]
    [InlineData("lost 1 550")]
    [InlineData("failed 1")]
    public void What_is_none_is_refused(string text) => Should.Throw<FormatException>(() => ReasonCounts.Parse(text, null));

    [Theory]
    [InlineData("550 5.1.1", "550 5.1.1: there is no such mailbox")]
    [InlineData("552 5.2.2", "552 5.2.2: the mailbox is full")]
    [InlineData("450 4.7.1", "450 4.7.1: put off by the receiver's rules")]
    [InlineData("550", "550: the receiver does not take mail for it")]
    [InlineData("999", "999")]
    [InlineData("not-subscribed", "they left before it was their turn")]
    public void A_reason_is_said_in_words(string reason, string words) => DeliveryReason.Say(reason).ShouldBe(words);

    private static Delivery At(DeliveryState state, string? reason, int number) =>
        new() { Mailing = CommentaryId.FromDraft("a.md"), Key = $"k{number}", State = state, Reason = reason };
}
