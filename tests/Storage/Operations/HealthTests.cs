using Microsoft.AspNetCore.Mvc;
using Pipeline.Operations;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Operations;

/// <summary>The health address tells a machine whether the app has what it needs, and a stranger nothing else.</summary>
public sealed class HealthTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_app_with_all_it_needs_is_healthy()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        (await LookAsync(newsroom)).ShouldBe((200, "healthy"));
    }

    [Fact]
    public async Task An_app_whose_storage_is_not_there_is_unhealthy_and_says_no_more()
    {
        await using var newsroom = new Newsroom(azurite.NewAccount(), new Clock(Story.Morning));
        (await LookAsync(newsroom)).ShouldBe((503, "unhealthy"));
    }

    [Fact]
    public async Task Asking_often_looks_once()
    {
        var calls = new StorageCalls();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), calls).OpenAsync();
        var before = calls.Count;
        for (var i = 0; i < 20; i++)
            await LookAsync(newsroom);
        (calls.Count - before).ShouldBe(3);
    }

    private static async Task<(int?, string?)> LookAsync(Newsroom newsroom)
    {
        var answer = (await newsroom.Get<OperatorCalls>().HealthAsync(default)).ShouldBeOfType<ContentResult>();
        return (answer.StatusCode, answer.Content);
    }
}
