using Microsoft.Extensions.DependencyInjection;
using Pipeline.Imaging;
using Pipeline.Intake;
using Pipeline.Intake.Sweeping;

namespace Pipeline.Services;

internal static class IntakeServices
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<Darkroom>().AddSingleton<DraftStore>().AddSingleton<AwaitedPictures>()
        .AddSingleton<Acceptance>().AddSingleton<DraftReading>().AddSingleton<DraftIntake>()
        .AddSingleton<DraftSweep>().AddSingleton<Sweep>().AddHostedService<SweepAtStart>();
}
