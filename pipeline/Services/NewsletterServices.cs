using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Bounces;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Digests;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Newsletter.People;
using Pipeline.Newsletter.Reports;

namespace Pipeline.Services;

internal static class NewsletterServices
{
    public static IServiceCollection AddNewsletter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NewsletterOptions>().Bind(configuration.GetSection(NewsletterOptions.Section)).ValidateOnStart();
        services.AddOptions<BounceOptions>().Bind(configuration.GetSection(BounceOptions.Section)).ValidateOnStart();
        services.AddHealthChecks().AddCheck<MailServerCheck>("mail-server");
        return services
            .AddSingleton<IValidateOptions<NewsletterOptions>, NewsletterOptionsValidator>()
            .AddSingleton<MailingStore>()
            .AddSingleton<MailingMessages>()
            .AddSingleton<MailingCancellation>()
            .AddSingleton<MailingConsideration>()
            .AddSingleton<RecipientExpansion>()
            .AddSingleton<StalledShards>()
            .AddSingleton<UnknownDeliveries>()
            .AddSingleton<MailingHold>()
            .AddSingleton<ServerRest>()
            .AddSingleton<MailServerCheck>()
            .AddSingleton<MailingCalls>()
            .AddSingleton<MailingActs>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<DeliverySender>()
            .AddSingleton<DeliveryRuns>()
            .AddSingleton<Pace>()
            .AddSingleton<DomainRests>()
            .AddSingleton<LetterPress>()
            .AddSingleton<MailingContents>()
            .AddSingleton<CorrectionMailings>()
            .AddSingleton<SampleLetters>()
            .AddSingleton<DigestStateStore>()
            .AddSingleton<DigestMarks>()
            .AddSingleton<DigestNews>()
            .AddSingleton<DigestMaker>()
            .AddSingleton<ComplaintStore>()
            .AddSingleton<ComplaintRate>()
            .AddSingleton<ComplaintBrake>()
            .AddSingleton<Complaints>()
            .AddSingleton<ReportSettling>()
            .AddSingleton<DeliveryReportCalls>()
            .AddSingleton<IValidateOptions<BounceOptions>, BounceOptionsValidator>()
            .AddSingleton<Pop3Mailbox>()
            .AddSingleton<BounceSettling>()
            .AddSingleton<BounceCollector>()
            .AddSingleton<PersonReader>()
            .AddSingleton<PersonErasure>()
            .AddSingleton<SubscriberCalls>()
            .AddSingleton<NewsletterStage>();
    }
}
