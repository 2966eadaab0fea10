using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Tests.Unit.Infrastructure;

/// <summary>What the program says of its queues' messages is what its functions take.</summary>
public sealed class MessageFormTests
{
    [Fact]
    public void Every_function_takes_the_form_of_its_queues_messages() =>
        Functions.With<QueueTriggerAttribute>().Select(one => (one.Trigger.QueueName, one.Function.Parameter.ParameterType))
            .ShouldBe(MessageForms.All.Select(form => (form.Key, form.Value)), ignoreOrder: true);

    [Fact]
    public void Every_queue_has_a_form() => MessageForms.All.Keys.ShouldBe(Queues.All, ignoreOrder: true);
}
