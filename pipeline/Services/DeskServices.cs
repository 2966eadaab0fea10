using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Desk;
using Pipeline.Desk.Access;
using Pipeline.Desk.Editing;
using Pipeline.Desk.Flight;
using Pipeline.Desk.Mailings;
using Pipeline.Desk.Operating;
using Pipeline.Desk.Pages;
using Pipeline.Desk.Pieces;
using Pipeline.Desk.Readers;

namespace Pipeline.Services;

internal static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection(DeskOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsRule>()
            .AddSingleton<EditorDesk>()
            .AddSingleton<PieceRevisions>()
            .AddSingleton<PreviewLinks>()
            .AddSingleton<Previews>()
            .AddSingleton<SubmissionCalls>()
            .AddSingleton<ReportPage>()
            .AddSingleton<EditorCalls>()
            .AddPages();
    }

    private static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<DeskDoor>()
        .AddSingleton<DeskAssets>()
        .AddSingleton<DeskPages>()
        .AddSingleton<DeskSite>()
        .AddSingleton<DeskForms>()
        .AddSingleton<Rows>()
        .AddSingleton<FlightReader>()
        .AddSingleton<WaitingPieces>()
        .AddSingleton<CalendarReader>()
        .AddSingleton<DraftUploads>()
        .AddSingleton<HeldAnswers>()
        .AddSingleton<PieceReader>()
        .AddSingleton<PieceDiff>()
        .AddSingleton<PieceActions>()
        .AddSingleton<DraftBeside>()
        .AddSingleton<ChannelReader>()
        .AddSingleton<MailingReader>()
        .AddSingleton<MailingPaces>()
        .AddSingleton<ReaderPage>()
        .AddSingleton<ReaderHistory>()
        .AddSingleton<MailingActions>()
        .AddSingleton<MakingReader>()
        .AddSingleton<MailDomainReader>()
        .AddSingleton<SiteReader>();
}
