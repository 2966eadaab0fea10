using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter;

namespace Functions.Publishing;

/// <summary>Wakes mailings that stopped half-way.</summary>
public sealed class ResumeMailings(NewsletterStage newsletter)
{
    [Function(nameof(ResumeMailings))]
    public Task RunAsync([TimerTrigger("45 * * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        newsletter.ResumeStalledAsync(cancellation);
}
