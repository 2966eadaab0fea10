using Microsoft.AspNetCore.Mvc;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Operations;
using Pipeline.Storage;
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
    public async Task An_app_whose_storage_is_empty_is_unhealthy_and_says_what_is_missing()
    {
        await using var newsroom = new Newsroom(azurite.NewAccount(), new Clock(Story.Morning));
        var (status, says) = await LookAsync(newsroom);
        status.ShouldBe(503);
        foreach (
            var missing in Containers
                .All.Select(name => $"container {name}")
                .Concat(Queues.All.Select(name => $"queue {name}"))
                .Concat(Tables.All.Select(name => $"table {name}"))
        )
            says!.ShouldContain(missing);
    }

    [Fact]
    public async Task A_single_missing_queue_is_named()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, new Clock(Story.Morning)).OpenAsync();
        await newsroom.Get<Stores>().Queue(Queues.Feeds).Client.DeleteAsync();
        (await LookAsync(newsroom)).ShouldBe(
            (
                503,
                $"unhealthy The storage account lacks: queue {Queues.Feeds}. The infrastructure declares them; local work makes them at "
                + "its start."
            )
        );
    }

    [Fact]
    public async Task A_mail_server_that_refuses_the_password_is_told_beside_healthy()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await newsroom.Get<ServerRest>().TroubledAsync("The mail server refuses Mail:User or Mail:Password.", default);
        (await LookAsync(newsroom)).ShouldBe(
            (
                200,
                $"healthy Newsletters wait since {Story.Morning:yyyy-MM-dd HH:mm} UTC, and are tried again. The mail server refuses "
                + "Mail:User or Mail:Password."
            )
        );
    }

    [Fact]
    public async Task Asking_often_looks_once()
    {
        var calls = new StorageCalls();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), calls).OpenAsync();
        for (var i = 0; i < 20; i++)
            await LookAsync(newsroom);
        calls.Count.ShouldBe(Containers.All.Count + Queues.All.Count + Tables.All.Count + 2);
    }

    [Fact]
    public async Task Once_everything_was_found_a_look_costs_three_calls()
    {
        var calls = new StorageCalls();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), calls).OpenAsync();
        await newsroom.Get<StorageCheck>().CheckHealthAsync(new(), default);
        var before = calls.Count;
        await newsroom.Get<StorageCheck>().CheckHealthAsync(new(), default);
        (calls.Count - before).ShouldBe(3);
    }

    private static async Task<(int?, string?)> LookAsync(Newsroom newsroom)
    {
        var answer = (await newsroom.Get<OperatorCalls>().HealthAsync(default)).ShouldBeOfType<ContentResult>();
        return (answer.StatusCode, answer.Content);
    }
}
