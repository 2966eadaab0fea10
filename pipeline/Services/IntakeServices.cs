using Microsoft.Extensions.DependencyInjection;
using Pipeline.Intake;
using Pipeline.Intake.Sweeping;

namespace Pipeline.Services;

internal static class IntakeServices
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<DraftStore>().AddSingleton<Acceptance>().AddSingleton<DraftIntake>()
        .AddSingleton<DraftSweep>().AddSingleton<Sweep>();
}
