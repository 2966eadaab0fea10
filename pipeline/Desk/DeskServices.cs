using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Desk;

internal static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<PreviewLinks>()
        .AddSingleton<Previews>()
        .AddSingleton<SubmissionCalls>()
        .AddSingleton<EditorCalls>();
}
