using Model;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Model;

public sealed class LifecycleTests
{
    /// <summary>Where the steps of a piece's life are decided and made; everybody else asks <see cref="Lifecycle"/>.</summary>
    private static readonly string[] Deciding = ["pipeline/Intake/", "pipeline/Catalog/Heads/", "pipeline/Catalog/Head.cs"];

    [Theory]
    [InlineData(LifecycleState.Published, LifecycleState.Held)]
    [InlineData(LifecycleState.Published, LifecycleState.Scheduled)]
    [InlineData(LifecycleState.Published, LifecycleState.Rejected)]
    [InlineData(LifecycleState.Held, LifecycleState.Rejected)]
    [InlineData(LifecycleState.Scheduled, LifecycleState.Rejected)]
    [InlineData(LifecycleState.Withdrawn, LifecycleState.Rejected)]
    public void What_was_accepted_is_never_rejected_and_what_is_out_only_withdrawn(LifecycleState from, LifecycleState to) =>
        Lifecycle.Allows(from, to).ShouldBeFalse();

    [Fact]
    public void Every_other_step_is_allowed() =>
        Enum.GetValues<LifecycleState>().SelectMany(from => Enum.GetValues<LifecycleState>().Select(to => (from, to)))
            .Count(step => !Lifecycle.Allows(step.from, step.to)).ShouldBe(6);

    [Fact]
    public void A_new_piece_may_begin_anywhere() => Enum.GetValues<LifecycleState>().ShouldAllBe(to => Lifecycle.Allows(null, to));

    [Fact]
    public void A_state_is_public_or_waits_or_is_neither_but_never_two() =>
        Enum.GetValues<LifecycleState>()
            .ShouldAllBe(state => (state.IsPublic() ? 1 : 0) + (state.Waits() ? 1 : 0) + (state.IsWithdrawn() ? 1 : 0) <= 1);

    [Fact]
    public void No_output_tests_a_state_by_itself() =>
        Repository.Files("pipeline", "*.cs").Where(file => !Deciding.Any(room => file.StartsWith(room, StringComparison.Ordinal)))
            .Where(file => Repository.Read(file).Contains("LifecycleState.", StringComparison.Ordinal)).ShouldBeEmpty();
}
