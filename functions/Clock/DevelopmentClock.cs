using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Clock;

/// <summary>Moves the clock where the development host is told to (<c>publish --now</c>).</summary>
internal static class DevelopmentClock
{
    private const string Setting = "Clock:Offset";
    private const string EnvironmentSetting = "AZURE_FUNCTIONS_ENVIRONMENT";

    /// <summary>Registers a moved clock if the setting asks for one.</summary>
    /// <exception cref="InvalidOperationException">The setting is no time span, or is set anywhere but in development.</exception>
    public static void AddClock(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return;
        if (configuration[EnvironmentSetting] != "Development")
            throw new InvalidOperationException(
                $"The setting Clock__Offset moves the clock, which is for development only ({EnvironmentSetting}=Development): remove it.");
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var offset))
            throw new InvalidOperationException(
                $"The setting Clock__Offset is '{text}'; it must be a time span, such as 1.00:00:00 for a day ahead.");
        services.AddSingleton<TimeProvider>(new MovedTime(offset));
    }

    private sealed class MovedTime(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
    }
}
