using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Local.Emulators;

/// <summary>Where the emulators keep their data and listen.</summary>
public sealed record SurroundingsSettings(AzuriteSettings Azurite, MailDevSettings MailDev);

/// <summary>The storage account and the mail server that a host works with: the user's own where they gave any, else emulators.</summary>
public sealed class Surroundings : IAsyncDisposable
{
    private const int DevelopmentPort = 10000;

    private readonly AzuriteProcess? _azurite;

    private Surroundings(AzuriteProcess? azurite, MailDevProcess? mailDev)
    {
        _azurite = azurite;
        MailDev = mailDev;
    }

    /// <summary>The inbox; null if the user's own mail server is used.</summary>
    public MailDevProcess? MailDev { get; }

    /// <summary>The storage emulator; null if the user's own account is used.</summary>
    public AzuriteProcess? Azurite => _azurite;

    /// <summary>Where the emulator's blobs are, for other tools; null if the user's own account is used.</summary>
    public string? BlobEndpoint =>
        _azurite is null
            ? null
            : _azurite.ConnectionString.Split(';').First(part => part.StartsWith("BlobEndpoint=", StringComparison.Ordinal))[
                "BlobEndpoint=".Length..
            ];

    /// <summary>The settings that lead a host to the emulators.</summary>
    public Dictionary<string, string?> Values()
    {
        Dictionary<string, string?> values = [];
        if (_azurite is not null)
            values["AzureWebJobsStorage"] = values["PipelineStorage"] = _azurite.ConnectionString;
        if (MailDev is null)
            return values;
        values["Mail__Host"] = "127.0.0.1";
        values["Mail__Port"] = MailDev.SmtpPort.ToString(System.Globalization.CultureInfo.InvariantCulture);
        values["Mail__Security"] = "None";
        values["Mail__User"] = values["Mail__Password"] = "";
        return values;
    }

    /// <summary>Starts what the settings do not give.</summary>
    public static async Task<Surroundings> StartAsync(
        IConfiguration given, SurroundingsSettings settings, IProgress<InstallProgress>? progress, CancellationToken cancellation)
    {
        var needsAzurite = !GivesStorage(given);
        var needsMailDev = string.IsNullOrEmpty(given["Mail:Host"]);
        if (!needsAzurite && !needsMailDev)
            return new(null, null);
        var packages = await NodePackages.EnsureAsync(progress, cancellation);
        return await StartAsync(packages, needsAzurite ? settings.Azurite : null, needsMailDev ? settings.MailDev : null, cancellation);
    }

    /// <summary>Starts emulators whatever the settings say.</summary>
    public static async Task<Surroundings> StartAsync(
        NodePackages packages, AzuriteSettings? azurite, MailDevSettings? mailDev, CancellationToken cancellation)
    {
        var starting = azurite is null ? null : AzuriteProcess.StartAsync(packages, azurite, cancellation);
        var inbox = mailDev is null ? null : MailDevProcess.StartAsync(packages, mailDev, cancellation);
        try
        {
            return new(starting is null ? null : await starting, inbox is null ? null : await inbox);
        }
        catch
        {
            await EndAsync(starting);
            await EndAsync(inbox);
            throw;
        }
    }

    /// <summary>A key for signed links.</summary>
    public static string NewTokenKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll((MailDev?.DisposeAsync() ?? default).AsTask(), (_azurite?.DisposeAsync() ?? default).AsTask());
    }

    // "UseDevelopmentStorage=true" means an emulator on its usual ports: the user's own if one listens there, else ours.
    private static bool GivesStorage(IConfiguration given)
    {
        var storage = given["PipelineStorage"] ?? given["AzureWebJobsStorage"];
        return storage is "UseDevelopmentStorage=true"
            ? !FreePort.IsFree(DevelopmentPort)
            : !string.IsNullOrEmpty(storage) || given.GetSection("PipelineStorage").Exists();
    }

    private static async Task EndAsync<T>(Task<T>? starting) where T : IAsyncDisposable
    {
        try
        {
            if (starting is not null)
                await (await starting).DisposeAsync();
        }
        catch (Exception e) when (e is EmulatorException or OperationCanceledException)
        {
            // It did not start: there is nothing to end.
        }
    }
}
