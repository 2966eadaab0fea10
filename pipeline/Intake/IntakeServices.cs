using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pipeline.Intake.Cleaning;
using Pipeline.Intake.Editions;
using Pipeline.Intake.Gate;
using Pipeline.Intake.Media;
using Pipeline.Intake.Metadata;
using Pipeline.Intake.Readers;
using Pipeline.Intake.Readers.Html;
using Pipeline.Intake.Readers.Markdown;
using Pipeline.Intake.Readers.Text;
using Pipeline.Intake.Readers.Word;

namespace Pipeline.Intake;

internal static class IntakeServices
{
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IntakeOptions>().Bind(configuration.GetSection(IntakeOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsRule>();
        services.AddSingleton<IDraftReader, MarkdownReader>();
        services.AddSingleton<IDraftReader, PlainTextReader>();
        services.AddSingleton<IDraftReader, HtmlReader>();
        services.AddSingleton<IDraftReader>(provider => new WordReader(provider.GetRequiredService<IOptions<IntakeOptions>>()));
        services.AddSingleton<DraftGate>();
        services.AddSingleton<SanitizerGate>();
        services.AddSingleton<HtmlCleaner>();
        services.AddSingleton<MetadataReader>();
        services.AddSingleton<EditionComposer>();
        services.AddSingleton<LeadPicture>();
        services.AddSingleton<DocumentComposer>();
        services.AddSingleton<INormalizer, Normalizer>();
        return services;
    }
}
