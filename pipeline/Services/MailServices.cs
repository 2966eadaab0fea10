using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pipeline.Mail;

namespace Pipeline.Services;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.TryAddSingleton<IMailSender, SmtpMailSender>();
        return services
            .AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>()
            .AddSingleton<MailDress>()
            .AddSingleton<MailTemplates>()
            .AddSingleton<MailSetting>();
    }
}
