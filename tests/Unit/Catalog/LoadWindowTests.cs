using Microsoft.Extensions.Time.Testing;
using Pipeline.Catalog.Listings;

namespace Tests.Unit.Catalog;

/// <summary>How long listings gather changes.</summary>
public sealed class LoadWindowTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void One_piece_waits_a_second() => new LoadWindow(_time, TimeSpan.FromSeconds(30)).Next().ShouldBe(TimeSpan.FromSeconds(1));

    [Fact]
    public void The_window_widens_with_the_load_up_to_a_limit()
    {
        var window = new LoadWindow(_time, TimeSpan.FromSeconds(30));
        Publish(window, 8);
        window.Current.ShouldBe(TimeSpan.FromSeconds(14));
        Publish(window, 5000);
        window.Current.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void The_window_narrows_once_the_load_ends()
    {
        var window = new LoadWindow(_time, TimeSpan.FromSeconds(30));
        Publish(window, 60);
        _time.Advance(TimeSpan.FromSeconds(6));
        window.Current.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void It_never_widens_where_a_second_is_the_longest()
    {
        var window = new LoadWindow(_time, TimeSpan.FromSeconds(1));
        Publish(window, 60);
        window.Current.ShouldBe(TimeSpan.FromSeconds(1));
    }

    private static void Publish(LoadWindow window, int pieces)
    {
        for (var i = 0; i < pieces; i++)
            window.Next();
    }
}
