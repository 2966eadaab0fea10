using Local.Host.Functions;
using Local.Host.Http;
using Local.Host.Settings;
using Local.Host.Timers;
using Microsoft.Azure.Functions.Worker;

namespace Tests.Unit.Local;

public sealed class FunctionDiscoveryTests
{
    [Fact]
    public void Functions_are_found_by_their_attribute() =>
        FunctionDiscovery.Find([typeof(Two)]).Select(function => (function.Name, function.Trigger.GetType()))
            .ShouldBe([("First", typeof(QueueTriggerAttribute)), ("Second", typeof(TimerTriggerAttribute))]);

    [Fact]
    public void The_projects_own_functions_are_all_well_formed() =>
        FunctionDiscovery.Find(System.Reflection.Assembly.Load("Functions").GetTypes()).ShouldNotBeEmpty();

    [Theory]
    [InlineData(typeof(NoTrigger), "'NoTrigger' has 0 triggers")]
    [InlineData(typeof(TwoTriggers), "'TwoTriggers' has 2 triggers")]
    [InlineData(typeof(SameNames), "Two functions are named 'Same'")]
    public void A_malformed_function_is_refused_by_its_name(Type type, string message) =>
        Should.Throw<SettingException>(() => FunctionDiscovery.Find([type])).Message.ShouldContain(message);

    [Fact]
    public void A_parameter_that_the_trigger_cannot_fill_is_refused() =>
        Should.Throw<SettingException>(() => new ArgumentBinder(FunctionDiscovery.Find([typeof(Odd)]).Single(), ["name"])).Message.ShouldContain("'number'");

    [Fact]
    public void Only_timer_functions_may_have_retries() =>
        Should.Throw<SettingException>(() => Retries.Of(FunctionDiscovery.Find([typeof(RetriedQueue)]).Single())).Message.ShouldContain("AZFW0012");

    [Theory]
    [InlineData("", "{*path}", "{*path}")]
    [InlineData("", "api/subscribe", "api/subscribe")]
    [InlineData("api", "subscribe", "api/subscribe")]
    [InlineData("/v1/", "/subscribe", "v1/subscribe")]
    public void The_route_prefix_stands_before_the_route(string prefix, string route, string whole) =>
        HttpFunction.RouteOf(prefix, route).ShouldBe(whole);

    private sealed class Two
    {
        [Function("First")]
        public void RunFirst([QueueTrigger("a-queue")] string message) => _ = message;

        [Function("Second")]
        public void RunSecond([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
    }

    private sealed class NoTrigger
    {
        [Function("NoTrigger")]
        public void Run(string message) => _ = message;
    }

    private sealed class TwoTriggers
    {
        [Function("TwoTriggers")]
        public void Run([QueueTrigger("a-queue")] string message, [TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = (message, timer);
    }

    private sealed class SameNames
    {
        [Function("Same")]
        public void RunOne([QueueTrigger("one")] string message) => _ = message;

        [Function("same")]
        public void RunTwo([QueueTrigger("two")] string message) => _ = message;
    }

    private sealed class Odd
    {
        [Function("Odd")]
        public void Run([QueueTrigger("a-queue")] string message, int number) => _ = (message, number);
    }

    private sealed class RetriedQueue
    {
        [Function("RetriedQueue"), FixedDelayRetry(3, "00:00:01")]
        public void Run([QueueTrigger("a-queue")] string message) => _ = message;
    }
}
