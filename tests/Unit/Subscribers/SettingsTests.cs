using Microsoft.Extensions.Options;
using Pipeline.Mail;
using Pipeline.Newsletter.Mailings;
using Pipeline.Tokens;

namespace Tests.Unit.Subscribers;

/// <summary>Wrong settings stop the host at its start, with the setting's name and an example.</summary>
public sealed class SettingsTests
{
    private static readonly string Good = Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    public void A_token_key_must_be_32_bytes_in_base64(string key) =>
        Fault(new TokenOptionsValidator().Validate(null, new TokenOptions { Key = key })).ShouldContain("Tokens__Key=");

    [Fact]
    public void A_previous_key_must_not_take_the_present_ones_id() =>
        Fault(
                new TokenOptionsValidator().Validate(
                    null,
                    new TokenOptions
                    {
                        Key = Good,
                        KeyId = "2",
                        PreviousKeys = { ["2"] = Good },
                    }
                )
            )
            .ShouldContain("Tokens__PreviousKeys__1=");

    [Fact]
    public void Good_settings_pass()
    {
        new TokenOptionsValidator()
            .Validate(
                null,
                new TokenOptions
                {
                    Key = Good,
                    KeyId = "2",
                    PreviousKeys = { ["1"] = Good },
                }
            )
            .Succeeded.ShouldBeTrue();
        new MailOptionsValidator()
            .Validate(
                null,
                new MailOptions
                {
                    Host = "smtp.example.org",
                    User = "u",
                    Password = "p",
                    From = "a@example.org",
                }
            )
            .Succeeded.ShouldBeTrue();
        Newsletter(new NewsletterOptions()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_mail_server_must_be_named() => Fault(Mail(options => options.Host = "")).ShouldContain("Mail__Host=");

    [Fact]
    public void A_password_never_travels_in_the_clear() =>
        Fault(Mail(options => (options.User, options.Password, options.Security) = ("u", "p", MailSecurity.None)))
            .ShouldContain("Mail__Security=StartTls");

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("nobody")]
    public void A_sender_must_be_one_address(string from) => Fault(Mail(options => options.From = from)).ShouldContain("Mail__From=");

    [Fact]
    public void A_lease_must_outlast_the_mail_servers_time_out() =>
        Fault(Newsletter(new NewsletterOptions { Lease = TimeSpan.FromSeconds(59) })).ShouldContain("Newsletter__Lease=");

    private static ValidateOptionsResult Mail(Action<MailOptions> change)
    {
        var options = new MailOptions { Host = "smtp.example.org" };
        change(options);
        return new MailOptionsValidator().Validate(null, options);
    }

    private static ValidateOptionsResult Newsletter(NewsletterOptions options) =>
        new NewsletterOptionsValidator(Options.Create(new MailOptions { Host = "smtp.example.org" })).Validate(null, options);

    private static string Fault(ValidateOptionsResult result)
    {
        result.Failed.ShouldBeTrue();
        return result.FailureMessage.ShouldNotBeNull();
    }
}
