using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Functions.Telemetry;

/// <summary>Sends traces, metrics and logs to Application Insights, with the app's own identity.</summary>
internal static class TelemetryExport
{
    private const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Without the setting nothing is sent; the stages measure all the same.</summary>
    public static void ExportTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Stage.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(Meters.Name));
        if (configuration[ConnectionSetting] is { Length: > 0 } connection)
            telemetry.UseAzureMonitorExporter(options => Configure(options, connection, configuration));
    }

    private static void Configure(AzureMonitorExporterOptions options, string connection, IConfiguration configuration)
    {
        options.ConnectionString = connection;
        options.Credential = Credential(configuration[$"{StorageOptions.Connection}:{nameof(StorageOptions.ClientId)}"]);
    }

    private static TokenCredential Credential(string? clientId) => string.IsNullOrEmpty(clientId)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
}
