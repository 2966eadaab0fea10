using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Endpoints;
using Pipeline.Subscribers.Suppressions;
using Pipeline.Subscribers.Transfer;
using Pipeline.Tokens;

namespace Pipeline.Services;

internal static class SubscribersServices
{
    public static IServiceCollection AddSubscribers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TokenOptions>().Bind(configuration.GetSection(TokenOptions.Section)).ValidateOnStart();
        services
            .AddOptions<SubscribeOptions>()
            .Bind(configuration.GetSection(SubscribeOptions.Section))
            .Validate(
                options => options.IsValid,
                "Subscribe: its limits must be positive, such as Subscribe__MailsPerAddress=3, Subscribe__AddressWindow=1.00:00:00, "
                    + "Subscribe__RequestsPerClient=20, Subscribe__ClientWindow=01:00:00, and Subscribe__Proxies=1 at least 0."
            )
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<TokenOptions>, TokenOptionsValidator>()
            .AddSingleton<SignedTokens>()
            .AddSingleton<SubscriptionLinks>()
            .AddSingleton<SubscriberList>()
            .AddSingleton<MailboxLimit>()
            .AddSingleton<SubscriptionMail>()
            .AddSingleton<RequestLimit>()
            .AddSingleton<Notices>()
            .AddSingleton<NoticePages>()
            .AddSingleton<SubscribeEndpoint>()
            .AddSingleton<TokenEndpoint>()
            .AddSingleton<PreferencesEndpoint>()
            .AddSingleton<KeyedHash>()
            .AddSingleton<KnownLists>()
            .AddSingleton<ConsentTexts>()
            .AddSingleton<PendingExpiry>()
            .AddSingleton<SuppressionStore>()
            .AddSingleton<SuppressionList>()
            .AddSingleton<ImportStore>()
            .AddSingleton<ImportRunner>()
            .AddSingleton<ImportDesk>()
            .AddSingleton<ImportCalls>()
            .AddSingleton<SubscriberExport>();
    }
}
