using Tests.Host;

namespace Tests.Browser.Desk;

/// <summary>The whole program as an engineer starts it, in a process of its own, with an empty folder of drafts.</summary>
public sealed class DeskServer : IAsyncLifetime
{
    private readonly HostFolder _folder = new();
    private HostProcess? _host;

    /// <summary>A reader of the site, with an inbox.</summary>
    internal Reader Reader => new(_folder);

    /// <summary>Without a slash at its end.</summary>
    public string Address => $"http://127.0.0.1:{_folder.Site}";

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Chromium.Path))
        {
            // A mailing stays under way after its first mail, for an editor to act on.
            _host = await HostProcess.StartAsync(_folder, ("Newsletter__MailsPerHour", "1"));
            await AnswersAsync(_host);
        }
    }

    /// <summary>A host that says it is ready answers; if not, it may have said why.</summary>
    private async Task AnswersAsync(HostProcess host)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"{Address}/desk", TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode}, {answer.Headers}{body}\n{host.Said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _folder.Dispose();
    }
}
