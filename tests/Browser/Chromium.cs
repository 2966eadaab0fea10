using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Tests.Browser.Chromium))]

namespace Tests.Browser;

/// <summary>One Chromium for all tests: Debian's. Take it as a constructor parameter.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Path = "/usr/bin/chromium";

    // A browser that asks nobody anything: without these it looks for updates at every start.
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    // Milliseconds; only a failure takes as long.
    private const float Patience = 180_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a tab that a reader of this width and these colours would have.</summary>
    /// <param name="ignorePolicy">Whether scripts may be added that the page's own policy would refuse, such as axe's.</param>
    public async Task<Tab> OpenAsync(int width = 1280, int height = 900, bool dark = false, bool ignorePolicy = false)
    {
        Missing.Unless(_browser is not null, $"There is no {Path}: install Debian's package chromium.");
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            BypassCSP = ignorePolicy,
        });
        page.SetDefaultTimeout(Patience);
        return new Tab(page);
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
