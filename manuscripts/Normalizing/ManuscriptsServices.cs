using Manuscripts.Cleaning;
using Manuscripts.Editions;
using Manuscripts.Metadata;
using Manuscripts.Readers;
using Manuscripts.Readers.Enclosures;
using Manuscripts.Readers.Epub;
using Manuscripts.Readers.Html;
using Manuscripts.Readers.Letters;
using Manuscripts.Readers.Markdown;
using Manuscripts.Readers.OpenDocument;
using Manuscripts.Readers.RichText;
using Manuscripts.Readers.Text;
using Manuscripts.Readers.Word;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Manuscripts.Normalizing;

/// <summary>Puts the reading of manuscripts into a host's services.</summary>
public static class ManuscriptsServices
{
    public static IServiceCollection AddManuscripts(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IntakeOptions>().Bind(configuration.GetSection(IntakeOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsRule>();
        services.AddSingleton<IDraftReader, MarkdownReader>();
        services.AddSingleton<IDraftReader, PlainTextReader>();
        services.AddSingleton<HtmlReader>();
        services.AddSingleton<IDraftReader>(provider => provider.GetRequiredService<HtmlReader>());
        services.AddSingleton<IDraftReader, WordReader>();
        services.AddSingleton<IDraftReader, OpenDocumentReader>();
        services.AddSingleton<IDraftReader, RichTextReader>();
        services.AddSingleton<IDraftReader, EpubReader>();
        services.AddSingleton<IDraftReader, ZippedReader>();
        services.AddSingleton<IDraftReader, WebArchiveReader>();
        services.AddSingleton<IDraftReader, LetterReader>();
        services.AddSingleton<EnclosedDrafts>();
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
