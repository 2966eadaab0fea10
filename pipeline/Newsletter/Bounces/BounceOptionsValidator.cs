using Microsoft.Extensions.Options;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Bounces;

/// <summary>Stops the host at its start over a mailbox that cannot be read.</summary>
internal sealed class BounceOptionsValidator : IValidateOptions<BounceOptions>
{
    public ValidateOptionsResult Validate(string? name, BounceOptions options)
    {
        var faults = string.IsNullOrEmpty(options.Host) ? [] : Faults(options, options.Host).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(BounceOptions options, string host)
    {
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
            yield return "Bounces:Host must name a server, such as Bounces__Host=pop.example.org";
        if (options.Port is < 1 or > 65535)
            yield return "Bounces:Port must be 1 to 65535, such as Bounces__Port=995";
        if (string.IsNullOrEmpty(options.User) || string.IsNullOrEmpty(options.Password))
            yield return "Bounces:User and Bounces:Password must be given with Bounces:Host, such as Bounces__User=bounces@example.org";
        if (options.Security is MailSecurity.None && !new MailOptions { Host = host }.IsLoopback)
            yield return "Bounces:Security must not be None: the password would travel in the clear. Use Bounces__Security=SslOnConnect";
    }
}
