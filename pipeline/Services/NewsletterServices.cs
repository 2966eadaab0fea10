using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Services;

internal static class NewsletterServices
{
    public static IServiceCollection AddNewsletter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NewsletterOptions>().Bind(configuration.GetSection(NewsletterOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<NewsletterOptions>, NewsletterOptionsValidator>()
            .AddSingleton<MailingStore>()
            .AddSingleton<MailingMessages>()
            .AddSingleton<MailingCancellation>()
            .AddSingleton<MailingConsideration>()
            .AddSingleton<RecipientExpansion>()
            .AddSingleton<StalledShards>()
            .AddSingleton<UnknownDeliveries>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<DeliverySender>()
            .AddSingleton<DeliveryRuns>()
            .AddSingleton<Pace>()
            .AddSingleton<LetterPress>()
            .AddSingleton<NewsletterStage>();
    }
}
