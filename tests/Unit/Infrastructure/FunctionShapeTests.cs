using System.Reflection;
using Azure.Storage.Blobs;
using Cronos;
using Manuscripts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Storage;

namespace Tests.Unit.Infrastructure;

/// <summary>Every function is one that Microsoft's worker and the real host take, as far as they can be known without them.</summary>
public sealed class FunctionShapeTests
{
    [Fact]
    public void Each_is_named_after_its_class_and_no_two_alike()
    {
        Functions.All.ShouldNotBeEmpty();
        Functions.All.ShouldAllBe(function => function.Name == function.Method.DeclaringType!.Name);
        Functions.All.Select(function => function.Name.ToLowerInvariant()).ShouldBeUnique();
    }

    [Fact]
    public void Each_uses_only_attributes_of_the_worker_that_its_trigger_may_have()
    {
        foreach (var function in Functions.All)
        {
            Worker(function.Method)
                .ShouldAllBe(
                    attribute =>
                        attribute is FunctionAttribute
                        || (attribute is FixedDelayRetryAttribute && function.Trigger is TimerTriggerAttribute),
                    function.Name
                );
            function.Method.GetParameters().SelectMany(Worker).ShouldHaveSingleItem(function.Name);
            function.Method.IsStatic.ShouldBeFalse(function.Name);
        }

        static IEnumerable<Attribute> Worker(ICustomAttributeProvider place) => place.GetCustomAttributes(true).OfType<Attribute>()
            .Where(attribute => attribute.GetType().Namespace == typeof(FunctionAttribute).Namespace);
    }

    [Fact]
    public void Each_takes_and_gives_what_the_worker_binds()
    {
        foreach (var (function, _) in Functions.With<QueueTriggerAttribute>())
            (
                function.Parameter.ParameterType == typeof(string) || function.Parameter.ParameterType.IsSubclassOf(typeof(Message))
            ).ShouldBeTrue(function.Name);
        foreach (var (function, _) in Functions.With<BlobTriggerAttribute>())
            function.Parameter.ParameterType.ShouldBe(typeof(BlobClient), function.Name);
        foreach (var (function, _) in Functions.With<TimerTriggerAttribute>())
            function.Parameter.ParameterType.ShouldBe(typeof(TimerInfo), function.Name);
        foreach (var (function, _) in Functions.With<HttpTriggerAttribute>())
        {
            function.Parameter.ParameterType.ShouldBe(typeof(HttpRequest), function.Name);
            function.Method.ReturnType.ShouldBe(typeof(Task<IActionResult>), function.Name);
        }
        Functions
            .All.Where(function => function.Trigger is not HttpTriggerAttribute)
            .ShouldAllBe(function => function.Method.ReturnType == typeof(Task));
    }

    [Fact]
    public void Data_triggers_read_the_data_account()
    {
        Functions.With<QueueTriggerAttribute>().ShouldAllBe(queue => queue.Trigger.Connection == StorageOptions.Connection);
        Functions.With<BlobTriggerAttribute>().ShouldAllBe(blob => blob.Trigger.Connection == StorageOptions.Connection);
    }

    [Fact]
    public void Every_queue_has_one_consumer_and_every_consumer_a_queue() =>
        Functions.With<QueueTriggerAttribute>().Select(queue => queue.Trigger.QueueName).Order(StringComparer.Ordinal)
            .ShouldBe(Queues.All.Order(StringComparer.Ordinal));

    [Fact]
    public void Blob_triggers_watch_the_drafts() =>
        Functions
            .With<BlobTriggerAttribute>()
            .ShouldAllBe(blob => blob.Trigger.BlobPath.StartsWith(Containers.Drafts + "/", StringComparison.Ordinal));

    [Fact]
    public void Schedules_have_six_fields_and_no_two_timers_start_in_the_same_second()
    {
        var timers = Functions.With<TimerTriggerAttribute>();
        timers.ShouldAllBe(timer => CronExpression.Parse(timer.Trigger.Schedule, CronFormat.IncludeSeconds) != null);
        timers.Select(timer => (timer.Trigger.Schedule.Split(' ')[0], timer.Trigger.Schedule.Split(' ')[1])).ShouldBeUnique();
    }

    [Fact]
    public void Storage_work_ends_within_the_hosts_time_limit()
    {
        var limit = TimeSpan.Parse(HostJson.Text("functionTimeout"), System.Globalization.CultureInfo.InvariantCulture);
        new Pipeline.Newsletter.Mailings.NewsletterOptions().RunFor.ShouldBeLessThan(limit / 2);
        new IntakeOptions().TimeBudget.ShouldBeLessThan(limit / 2);
    }

    [Fact]
    public void The_host_sends_its_telemetry_by_the_same_standard_and_retries_before_it_gives_up()
    {
        HostJson.Text("telemetryMode").ShouldBe("OpenTelemetry");
        HostJson.Text("extensions", "http", "routePrefix").ShouldBe("");
        int.Parse(HostJson.Text("extensions", "queues", "maxDequeueCount"), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(5);
    }
}
