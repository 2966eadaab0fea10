using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pipeline.Mail;
using Pipeline.Mail.Zones;

namespace Pipeline.Services;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.TryAddSingleton<IMailSender, SmtpMailSender>();
        services.TryAddSingleton<IZone>(_ => new DnsZone());
        services.AddHealthChecks().AddCheck<DomainCheck>("domain");
        return services
            .AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>()
            .AddSingleton<DomainReader>()
            .AddSingleton(provider => new DomainWatch(
                provider.GetRequiredService<DomainReader>(),
                SenderDomain.Of(
                    provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<MailSetting>().Domain),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<DomainCheck>()
            .AddSingleton<MailServerState>()
            .AddSingleton<MailDress>()
            .AddSingleton<MailTemplates>()
            .AddSingleton<MailSetting>();
    }
}
