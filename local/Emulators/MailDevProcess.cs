using System.Globalization;
using System.Net.Http.Json;

namespace Local.Emulators;

/// <summary>How to run MailDev.</summary>
/// <param name="Folder">Where it keeps the mails; made if missing.</param>
/// <param name="SmtpPort">Zero, as for the other, takes a free port.</param>
public sealed record MailDevSettings(string Folder, int SmtpPort = 0, int WebPort = 0);

/// <summary>A mail as the inbox lists it.</summary>
public sealed record ReceivedMail(string Id, string Subject, DateTimeOffset Time);

/// <summary>A running MailDev on 127.0.0.1: takes every mail, shows it, sends none on. It ends with this process.</summary>
public sealed class MailDevProcess : IAsyncDisposable
{
    private const int StartTries = 3;
    private const int PageSize = 100;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly NodeProgram _program;
    private readonly HttpClient _http;

    private MailDevProcess(NodeProgram program, int smtpPort, int webPort)
    {
        _program = program;
        SmtpPort = smtpPort;
        Inbox = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{webPort}/"));
        _http = new HttpClient { BaseAddress = Inbox };
    }

    public int SmtpPort { get; }

    /// <summary>The address of the inbox for people.</summary>
    public Uri Inbox { get; }

    /// <summary>The system's id of the process.</summary>
    public int ProcessId => _program.Id;

    /// <summary>Starts it and waits until both servers listen.</summary>
    /// <exception cref="EmulatorException">It did not start.</exception>
    public static async Task<MailDevProcess> StartAsync(NodePackages packages, MailDevSettings settings, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Folder);
        foreach (var part in Directory.EnumerateFiles(settings.Folder, "*.eml.part"))
            File.Delete(part);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOnceAsync(packages, settings, cancellation);
            }
            // MailDev takes no port 0, and another program may take a free port between our look and its bind.
            catch (EmulatorException) when (attempt < StartTries && settings is { SmtpPort: 0, WebPort: 0 })
            {
            }
        }
    }

    /// <summary>Every mail received, oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ListAsync(CancellationToken cancellation)
    {
        List<ReceivedMail> mails = [];
        while (true)
        {
            var page = await _http.GetFromJsonAsync<MailPage>(
                string.Create(CultureInfo.InvariantCulture, $"api/email/summary?sort=asc&skip={mails.Count}&limit={PageSize}"),
                cancellation
            );
            if (page is not { Items.Count: > 0 })
                return mails;
            mails.AddRange(page.Items);
        }
    }

    /// <summary>A mail exactly as it was received (RFC 5322).</summary>
    public async Task CopyAsync(string id, Stream target, CancellationToken cancellation)
    {
        using var source = await _http.GetStreamAsync($"api/email/{Uri.EscapeDataString(id)}/download", cancellation);
        await source.CopyToAsync(target, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }

    private static async Task<MailDevProcess> StartOnceAsync(
        NodePackages packages, MailDevSettings settings, CancellationToken cancellation)
    {
        var smtp = settings.SmtpPort == 0 ? FreePort.Any() : settings.SmtpPort;
        var web = settings.WebPort == 0 ? FreePort.Any() : settings.WebPort;
        string[] arguments =
        [
            "--ip",
            "127.0.0.1",
            "--smtp",
            Text(smtp),
            "--web-ip",
            "127.0.0.1",
            "--web",
            Text(web),
            "--mail-directory",
            settings.Folder,
        ];
        var program = NodeProgram.Start(
            packages, "maildev/dist/bin/maildev.js", arguments, settings.Folder, options: ["--require", packages.WholeMails]);
        var maildev = new MailDevProcess(program, smtp, web);
        try
        {
            await program.WaitAsync(
                "MailDev", line => line.Contains("MailDev API running", StringComparison.Ordinal), StartLimit, cancellation);
            program.Follow(_ => { });
            return maildev;
        }
        catch
        {
            await maildev.DisposeAsync();
            throw;
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private sealed record MailPage(IReadOnlyList<ReceivedMail> Items);
}
