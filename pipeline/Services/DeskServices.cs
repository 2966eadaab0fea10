using Microsoft.Extensions.DependencyInjection;
using Pipeline.Desk;

namespace Pipeline.Services;

internal static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<EditorDesk>()
        .AddSingleton<PreviewLinks>()
        .AddSingleton<Previews>()
        .AddSingleton<SubmissionCalls>()
        .AddSingleton<EditorCalls>();
}
