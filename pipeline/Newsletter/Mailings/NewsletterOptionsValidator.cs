using Microsoft.Extensions.Options;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Mailings;

/// <summary>Stops the host at its start over settings that would mail wrongly.</summary>
internal sealed class NewsletterOptionsValidator(IOptions<MailOptions> mail) : IValidateOptions<NewsletterOptions>
{
    private const int LeaseToTimeout = 3;

    public ValidateOptionsResult Validate(string? name, NewsletterOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(NewsletterOptions options)
    {
        if (options.MaxAge < TimeSpan.Zero)
            yield return "Newsletter:MaxAge must be a span of time or empty, such as Newsletter__MaxAge=7.00:00:00";
        if (options.ComplaintBrake is < 0 or >= 1)
            yield return "Newsletter:ComplaintBrake must be a share from 0 (never) to 1, such as Newsletter__ComplaintBrake=0.001";
        if (options.MailsPerMinute < 0 || options.MailsPerHour < 0)
            yield return "Newsletter:MailsPerMinute and Newsletter:MailsPerHour must not be negative, such as "
                + "Newsletter__MailsPerMinute=30; 0 is no limit";
        if (PaceRule.Read(options.DomainPace) is null)
            yield return "Newsletter:DomainPace must be lists of domains with mails per minute and hour, each domain once, such as "
                + "Newsletter__DomainPace=gmail.com googlemail.com=60/2000; gmx.net=30";
        if (options.Lease < LeaseToTimeout * mail.Value.Timeout)
            yield return $"Newsletter:Lease must be at least {LeaseToTimeout} times Mail:Timeout, such as Newsletter__Lease=00:01:00 "
                + "with Mail__Timeout=00:00:20";
        if (options.RunFor <= TimeSpan.Zero || options.RetryAfter <= TimeSpan.Zero || options.StalledAfter <= TimeSpan.Zero)
            yield return "Newsletter:RunFor, Newsletter:RetryAfter and Newsletter:StalledAfter must be positive, such as "
                + "Newsletter__RunFor=00:04:00";
        if (options.MaxTries < 1)
            yield return "Newsletter:MaxTries must be at least 1, such as Newsletter__MaxTries=5";
    }
}
