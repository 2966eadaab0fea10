using Microsoft.Extensions.Options;
using MimeKit;

namespace Pipeline.Mail;

/// <summary>Stops the host at its start over a mail server that cannot be right.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MailOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Host) || Uri.CheckHostName(options.Host) is UriHostNameType.Unknown)
            yield return "Mail:Host must name the mail server, such as Mail__Host=smtp.example.org";
        if (options.Port is < 1 or > 65535)
            yield return "Mail:Port must be 1 to 65535, such as Mail__Port=587";
        if (!string.IsNullOrEmpty(options.User) && string.IsNullOrEmpty(options.Password))
            yield return "Mail:Password must be given with Mail:User, such as Mail__Password=@Microsoft.KeyVault(…)";
        if (!string.IsNullOrEmpty(options.User) && options.Security is MailSecurity.None)
            yield return "Mail:Security must not be None where Mail:User is given: the password would travel in the clear. Use "
                + "Mail__Security=StartTls";
        if (!IsMailboxOrEmpty(options.From))
            yield return "Mail:From must be one mail address, such as Mail__From=newsletter@example.org";
        if (!IsMailboxOrEmpty(options.ReturnPath))
            yield return "Mail:ReturnPath must be one mail address, such as Mail__ReturnPath=bounces@example.org";
        if (!IsMailboxOrEmpty(options.UnsubscribeMailbox))
            yield return "Mail:UnsubscribeMailbox must be one mail address, such as Mail__UnsubscribeMailbox=unsubscribe@example.org";
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromMinutes(2))
            yield return "Mail:Timeout must be positive and at most two minutes, such as Mail__Timeout=00:00:20";
    }

    private static bool IsMailboxOrEmpty(string? text) =>
        string.IsNullOrEmpty(text) || (MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@'));
}
