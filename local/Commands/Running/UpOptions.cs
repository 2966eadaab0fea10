using System.Globalization;
using Local.Emulators;
using Local.Settings;
using Microsoft.Extensions.Configuration;

namespace Local.Commands.Running;

/// <summary>
/// The settings <c>Local:*</c>: where <c>up</c> listens and looks. A port that is not given is the usual one if it is free, else any;
/// zero is any.
/// </summary>
internal sealed record UpOptions
{
    public required string DraftsFolder { get; init; }

    public required string DataFolder { get; init; }

    public required int SitePort { get; init; }

    public required AzuriteSettings Azurite { get; init; }

    public required MailDevSettings MailDev { get; init; }

    /// <summary>A published function app to run instead of the build's own; null for that.</summary>
    public string? App { get; init; }

    /// <exception cref="SettingException">A port is no port.</exception>
    public static UpOptions From(IConfiguration settings, string root)
    {
        var data = Path.GetFullPath(settings["Local:Data"] ?? ".local", root);
        return new UpOptions
        {
            DraftsFolder = Path.GetFullPath(settings["Local:Drafts"] ?? "drafts", root),
            DataFolder = data,
            App = settings["Local:App"],
            SitePort = Port(settings, "SitePort", 7071),
            Azurite = new AzuriteSettings(
                Path.Combine(data, "azurite"), Port(settings, "BlobPort", 10000), Port(settings, "QueuePort", 10001),
                Port(settings, "TablePort", 10002))
            {
                Announces = true,
            },
            MailDev = new MailDevSettings(Path.Combine(data, "mail"), Port(settings, "SmtpPort", 1025), Port(settings, "InboxPort", 1080)),
        };
    }

    private static int Port(IConfiguration settings, string name, int usual)
    {
        if (settings[$"Local:{name}"] is not { Length: > 0 } text)
            return FreePort.Prefer(usual);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? (port == 0 ? FreePort.Any() : port)
            : throw new SettingException(
                $"Local:{name} is '{text}'; it must be a port, such as Local__{name}={usual.ToString(CultureInfo.InvariantCulture)}.");
    }
}
