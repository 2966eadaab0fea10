using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Pipeline.Operations.Poison;

namespace Functions.Failures;

/// <summary>
/// Notes why a queue function threw, so that whoever settles its message knows a failure of its own from a death of the host.
/// </summary>
internal sealed class FailureMiddleware(FailureNotes notes) : IFunctionsWorkerMiddleware
{
    // The trigger's own name for the message's text (Azure Queue storage trigger, "Message metadata").
    private const string Message = "QueueTrigger";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (!context.CancellationToken.IsCancellationRequested)
        {
            await TryNoteAsync(context, error);
            throw;
        }
    }

    private async Task TryNoteAsync(FunctionContext context, Exception error)
    {
        if (context.BindingContext.BindingData.GetValueOrDefault(Message) is not string text)
            return;
        try
        {
            await notes.NoteAsync(context.FunctionDefinition.Name, text, error.GetBaseException(), CancellationToken.None);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            // Storage is away, which may be why the function failed: the message then counts as one whose host died.
        }
    }
}
