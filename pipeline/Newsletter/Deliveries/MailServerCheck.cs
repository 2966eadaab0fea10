using System.Globalization;
using Azure;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Whether the mail server can be used, by what mailings and sign-ups last found: nobody is asked for this. The app works without, so
/// that it is only said.
/// </summary>
internal sealed class MailServerCheck(ServerRest rest, MailServerState state, TimeProvider time) : IHealthCheck
{
    private const int NotFound = 404;

    /// <summary>Trouble that nobody tried to end for so long belongs to a mailing that was called off.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(30);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(cancellationToken) is { } trouble && trouble.Until + Stale > time.GetUtcNow())
            return HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture,
                $"Newsletters wait since {trouble.Since:yyyy-MM-dd HH:mm} UTC, and are tried again. {trouble.Reason}"));
        return state.Trouble is { } found ? HealthCheckResult.Degraded($"Mails cannot be sent. {found}") : HealthCheckResult.Healthy();
    }

    private async Task<ServerTrouble?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return await rest.FindAsync(cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            // The table is missing, which the check of storage says.
            return null;
        }
    }
}
